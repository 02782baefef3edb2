using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Web.Tests;

public sealed class PositionTests(Chromium chromium)
{
    const string Mixed = """
        P1: Family 👩‍👩‍👧‍👦 and flag 🇿🇦 end here. A <b>bold</b> claim & more.

        P2: مرحبا بالعالم، هذا نص من اليمين إلى اليسار.

        P3: Cafe\u0301 with a combining mark, 𝒜𝓑 and 漢字かな交じり文。
        """;

    [Theory]
    [InlineData("👩‍👩‍👧‍👦 and flag 🇿🇦")]
    [InlineData("<b>bold</b> claim & more")]
    [InlineData("هذا نص من اليمين")]
    [InlineData("Cafe\u0301 with")]
    [InlineData("𝓑 and 漢字かな")]
    public async Task What_is_selected_in_the_browser_is_what_is_stored(string words)
    {
        Source source = null!;
        using var made = new TemporaryFolder();
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => source = study.Import("mixed.txt", Mixed.Replace("\\u0301", "\u0301", StringComparison.Ordinal)));
        await desk.ReadAsync(source.Id);
        string text = SourceDocument.Read(desk.Study.AsA, source.Id).Text;
        int begin = text.IndexOf(words, StringComparison.Ordinal);
        await desk.ReadAsync(source.Id, $"?at={begin}-{begin + words.Length}");
        Assert.Equal(words, await desk.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        await desk.PressAsync("h");
        await desk.SavedAsync();
        QuotationView stored = Assert.Single(SourceCodings.Read(desk.Study.AsA, source.Id).Quotations);
        Assert.Equal(words, text[stored.Begin..stored.End]);
        Assert.Equal(words, await desk.Text.EvaluateAsync<string>("text => Array.from(text.querySelectorAll('.coded'), span => span.textContent).join('')"));
    }

    [Fact]
    public async Task The_page_shows_exactly_the_text_that_positions_count_on()
    {
        string text = string.Join('\n', Enumerable.Range(0, 40).Select(line => string.Concat(Enumerable.Repeat($"{line} <i>x</i> & \"y\" 🙂 ", 20 + line * 12))));
        Source source = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study => source = study.Import("long.txt", text));
        await desk.ReadAsync(source.Id);
        string stored = SourceDocument.Read(desk.Study.AsA, source.Id).Text;
        string shown = await desk.Text.EvaluateAsync<string>(
            """
            text => {
              let all = "";
              for (const p of text.querySelectorAll("p.par")) all = all.padEnd(Number(p.dataset.begin), "\n") + p.textContent;
              return all;
            }
            """);
        Assert.Equal(stored.TrimEnd('\n'), shown);
        Assert.True(await desk.Text.EvaluateAsync<int>("text => Math.max(...Array.from(text.querySelectorAll('p.par'), p => p.textContent.length))") <= DocumentHtml.LongestPart);
    }
}
