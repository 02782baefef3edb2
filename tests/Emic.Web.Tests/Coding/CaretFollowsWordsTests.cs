using Emic.Workbench;
using static Microsoft.Playwright.Assertions;

namespace Emic.Web.Tests;

/// <summary>The caret stays between its words while the text before them is corrected, and put back.</summary>
public sealed class CaretFollowsWordsTests(Chromium chromium)
{
    [Fact]
    public async Task A_correction_further_up_its_undo_and_a_colleagues_move_the_caret_along_with_its_words()
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Well");
        await desk.PressAsync("e");
        await desk.Page.Keyboard.TypeAsync("Now, as I said before, ");
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Text).ToContainTextAsync("as I said before");
        await AtAsync(desk, "said before, ", "Well, we hand");

        for (int step = 0; step < "Well, we hand ".Length; step++) await desk.PressAsync("ArrowRight");
        await AtAsync(desk, "we hand ", "over");
        await desk.PressAsync("Control+z");
        await Expect(desk.Text).Not.ToContainTextAsync("as I said before");
        await AtAsync(desk, "we hand ", "over");
        await desk.PressAsync("Control+y");
        await Expect(desk.Text).ToContainTextAsync("as I said before");
        await AtAsync(desk, "we hand ", "over");

        CorrectSource.Run(desk.Study.AsB, desk.Study.Source.Id, new Correction(new(0, 0), "", "Ah. "));
        await Expect(desk.Text).ToContainTextAsync("Ah. ");
        await AtAsync(desk, "we hand ", "over");
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("", "", "P3a: ", "Nobody owns it")]
    [InlineData("He is one of us. ", "of us. ", "P3a: ", "Nobody owns it")]
    public async Task Who_puts_a_question_on_a_line_of_its_own_goes_on_where_they_wrote(string typed, string ahead, string name, string behind)
    {
        await using CodingDesk desk = await CodingDesk.OpenAsync(chromium);
        await desk.SelectAsync("Nobody owns it");
        await desk.PressAsync("e");
        await desk.Page.Keyboard.TypeAsync($"\nInterviewer: To whom?\n{name}{typed}");
        await desk.PressAsync("Control+Enter");
        await Expect(desk.Text).ToContainTextAsync("To whom?");
        await AtAsync(desk, ahead, behind);
        Assert.Empty(desk.Complaints);
    }

    /// <summary>Waits until the page is ready, with the caret between these words.</summary>
    static async Task AtAsync(CodingDesk desk, string ahead, string behind)
    {
        await Expect(desk.Page.Locator("emic-workspace[data-ready]")).ToBeAttachedAsync();
        string[] around = [];
        for (int tried = 0; tried < 100 && !around.SequenceEqual([ahead, behind]); tried++)
        {
            if (tried > 0) await Task.Delay(50, TestContext.Current.CancellationToken);
            around = await desk.Page.EvaluateAsync<string[]>(
                """
                ([ahead, behind]) => {
                  const { caret, paragraphs } = document.querySelector("emic-workspace").surface ?? {};
                  return caret ? [paragraphs.slice(Math.max(0, caret.focus - ahead), caret.focus), paragraphs.slice(caret.focus, caret.focus + behind)] : [];
                }
                """,
                new[] { ahead.Length, behind.Length });
        }

        Assert.Equal([ahead, behind], around);
    }
}
