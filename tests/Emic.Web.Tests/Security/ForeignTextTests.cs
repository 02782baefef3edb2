using System.Text;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class ForeignTextTests(Chromium chromium)
{
    /// <summary>Breaks out of text, attributes, scripts and titles where they are not encoded.</summary>
    const string Payload = "\"'></title></textarea></script><script>window.struck=1</script><img src=x onerror=window.struck=1><svg onload=window.struck=1>{{7*7}}";

    [Fact]
    public async Task Nothing_that_people_or_files_say_runs_on_any_page()
    {
        Guid source = default;
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            StudySession session = study.AsA;
            DescribeStudy.Run(session, Payload, Payload);
            Coders.Change(session, study.A.Id, "A " + Payload, Hue.Red);
            Code code = CreateCode.Run(session, new NewCode("9", Payload), new CodeText(Payload, Payload, Payload, Payload, CodeOrigin.Data, CodeStatus.Open, false)).Code;
            Code merged = CreateCode.Run(session, new NewCode("8", "8 " + Payload), new CodeText("", Payload, "", "", CodeOrigin.Data, CodeStatus.Open, false)).Code;
            MergeCode.Run(session, merged.Id, code.Id);
            Source hostile = study.Import($"{Payload.Replace('/', ' ')}.md", Encoding.UTF8.GetBytes($"# {Payload}\n\n{Payload}: Hello there.\n\nAnna: owns {Payload} **{Payload}**\n\nAnna: The end.")).Sources[0];
            source = hostile.Id;
            ChangeSource.Run(session, source, hostile.Name, Payload, Payload);
            string text = SourceDocument.Read(session, source).Text;
            MarkResult mark = MarkPassage.Run(session, new Passage(study.Ids.Next(), source, new TextSpan(0, text.Length), "", Payload, [new CodeWish(study.Ids.Next(), code.Id, Comment: Payload)]));
            ChangeCode.AddExample(session, code.Id, mark.Quotation.Id);
            SavedQueries.Keep(session, Payload, QuotationQuery.Of(code.Id) with { Filter = QuotationFilter.None with { Groups = [Payload], Text = Payload } });
            CompareCode.Leave(session, code.Id, []);
        });
        while (SearchTexts.Index(visit.Study.Study))
        {
        }

        Guid codeId = CodebookView.Read(visit.Study.AsA).Single(line => line.Code.Number == "9").Code.Id;
        string[] pages =
        [
            "", "overview", "overview?describe=true", "coders", $"coders?edit={visit.Study.A.Id}", $"coders?to={Uri.EscapeDataString(Payload)}", "codebook", $"codebook/{codeId}", $"codebook/{codeId}?edit=true", $"codebook/{codeId}?by=coder",
            "sources", $"sources?edit={source}", $"sources?edit={source}&delete=true", "search?q=owns", $"search?q={Uri.EscapeDataString(Payload)}", $"search?q={Uri.EscapeDataString(Payload)}&regex=1", $"search?q={Uri.EscapeDataString(Payload)}&in=quotations", $"search?q={Uri.EscapeDataString(Payload)}&in=codes", $"search/code?q={Uri.EscapeDataString(Payload)}", "search/code?q=owns", "history", $"history?by={visit.Study.A.Id}", "backups", $"sources/{source}", $"sources/{visit.Study.Source.Id}",
            "quotations", $"quotations?code={codeId}&by=speaker", $"quotations?code={codeId}&by=code", $"quotations?code=&speaker={Uri.EscapeDataString(Payload)}&text={Uri.EscapeDataString(Payload)}", "compare", $"compare?code={codeId}",
        ];
        foreach (var path in pages)
        {
            await visit.GoAsync(path);
            await visit.Page.WaitForTimeoutAsync(150);
            Assert.False(await visit.Page.EvaluateAsync<bool>("() => window.struck !== undefined"), path);
        }

        await visit.GoAsync("sources");
        await visit.Page.SetInputFilesAsync("emic-import input[multiple]", new FilePayload { Name = $"{Payload.Replace('/', ' ')}.exe", MimeType = "text/plain", Buffer = [1] });
        await Assertions.Expect(visit.Page.Locator("emic-import .notice")).ToBeVisibleAsync();
        await visit.GoAsync($"codebook?at={codeId}");
        foreach (var key in new[] { "F2", "m", "Delete" })
        {
            await visit.Row(new Code { Id = codeId, Rank = "", Name = "", Color = Hue.Red }).FocusAsync();
            await visit.Page.Keyboard.PressAsync(key);
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        Assert.False(await visit.Page.EvaluateAsync<bool>("() => window.struck !== undefined"));
        Assert.Empty(visit.Complaints);
    }
}
