using System.Text.Json;
using Emic.Core;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Web.Tests;

public sealed class ManyCodingsTests(Chromium chromium)
{
    [Fact]
    public async Task Random_codings_are_drawn_where_they_lie_and_no_two_stripes_touch()
    {
        var chance = new Random(20260302);
        string text = string.Join("\n\n", Enumerable.Range(0, 60).Select(turn => $"P{turn % 2}: {string.Join(' ', Enumerable.Range(0, 20 + chance.Next(60)).Select(_ => "abcdefghij"[..(1 + chance.Next(9))]))}"));
        Source source = null!;
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            source = study.Import("random.txt", text);
            Mark(study, source, chance, 150);
        });
        await desk.ReadAsync(source.Id);

        SourceDocument document = SourceDocument.Read(desk.Study.AsA, source.Id);
        var coded = new bool[document.Text.Length];
        foreach (QuotationView quotation in SourceCodings.Read(desk.Study.AsA, source.Id).Quotations) Array.Fill(coded, true, quotation.Begin, quotation.End - quotation.Begin);

        // The paragraphs near the window are drawn; each of them must show exactly the coded units.
        JsonElement? shown = await desk.Text.EvaluateAsync(
            """
            text => Array.from(text.querySelectorAll("p.par")).slice(0, 8).map(p => ({
              begin: Number(p.dataset.begin),
              coded: Array.from(p.childNodes, node => (node.classList?.contains("coded") ? "x" : "-").repeat(node.textContent.length)).join("") }))
            """);
        foreach (JsonElement paragraph in shown!.Value.EnumerateArray())
        {
            int begin = paragraph.GetProperty("begin").GetInt32();
            string drawn = paragraph.GetProperty("coded").GetString()!;
            Assert.Equal(string.Concat(Enumerable.Range(begin, drawn.Length).Select(at => coded[at] ? 'x' : '-')), drawn);
        }

        JsonElement? touching = await desk.Page.EvaluateAsync(
            """
            () => {
              const boxes = Array.from(document.querySelectorAll(".stripe"), stripe => stripe.getBoundingClientRect());
              return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length;
            }
            """);
        Assert.Equal(0, touching!.Value.GetInt32());
    }

    static void Mark(TestStudy study, Source source, Random chance, int count)
    {
        string text = SourceDocument.Read(study.AsA, source.Id).Text;
        Code[] codes = [study.Ownership, study.Decomposition, study.Component];
        for (int i = 0; i < count; i++)
        {
            int begin = chance.Next(text.Length - 400);
            var span = new TextSpan(begin, begin + 1 + chance.Next(chance.Next(2) == 0 ? 40 : 400));
            StudySession session = chance.Next(3) == 0 ? study.AsB : study.AsA;
            MarkPassage.Run(session, new Passage(study.Ids.Next(), source.Id, span, "", null, [new CodeWish(study.Ids.Next(), codes[chance.Next(codes.Length)].Id)]));
        }
    }
}
