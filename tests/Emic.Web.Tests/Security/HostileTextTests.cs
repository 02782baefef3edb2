using Emic.Core;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

/// <summary>Whatever stands in a transcript, a name or a comment is words. The browser is asked, since it is the one that would run it.</summary>
public sealed class HostileTextTests(Chromium chromium)
{
    const string Words = """<img src=x onerror="window.hit=1"><script>window.hit=1</script>"'><svg onload=window.hit=1></title></p></emic-document>&lt;b&gt; javascript:window.hit=1""";

    [Fact]
    public async Task What_a_study_says_is_never_run()
    {
        Source? source = null;
        Code? code = null;
        await using var desk = await CodingDesk.OpenAsync(chromium, prepare: study =>
        {
            Coders.Add(study.AsA, "C " + Words);
            source = study.Import("hostile.txt", $"P3a: Before. {Words} After.\n\nP3b: {Words}");
            ChangeSource.Run(study.AsA, source.Id, Words, Words, Words);
            code = study.AddCode("3.1", Words);
            ChangeCode.Run(study.AsA, code.Id, "3.1", Words, code.Color, CodeText.Of(code) with { Brief = Words, Definition = Words, Use = Words, NotUse = Words });
            MarkPassage.Run(study.AsA, new Passage(study.Ids.Next(), source.Id, new TextSpan(0, 30), "", Words, [new CodeWish(study.Ids.Next(), code.Id, Comment: Words)]));
        });
        string[] pages = ["", "overview", "coders", "codebook", $"codebook/{code!.Id}", "sources", "search?q=Before", "search?q=" + Uri.EscapeDataString(Words), "history", $"sources/{source!.Id}"];
        foreach (var page in pages)
        {
            await desk.Page.GotoAsync(new Uri(new Uri(desk.Page.Url), "/" + page).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.False(await desk.Page.EvaluateAsync<bool>("'hit' in window"), page);
            Assert.Equal(0, await desk.Page.Locator("img[src=x], svg[onload]").CountAsync());
        }

        await Assertions.Expect(desk.Text).ToContainTextAsync(Words);
        // Markup that was read as markup would have been stopped by the policy, with a complaint.
        Assert.Empty(desk.Complaints);
    }
}
