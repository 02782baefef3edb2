using System.Text;

namespace Emic.Tests.Formats;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Headings_lists_and_quotes_lose_their_signs() =>
        Assert.Equal(
            "#1| Interview P1\n#2| The work\n| • first\n| 2. second\n| quoted",
            Told.Text("# Interview P1\n\nThe work\n---\n\n- first\n2) second\n> quoted\n", "a.md"));

    [Fact]
    public void Bold_labels_become_turns() =>
        Assert.Equal("Interviewer| Why?\nP1| So.", Told.Text("**Interviewer:** Why?\n\n**P1**: So.", "a.md"));

    [Theory]
    [InlineData("so *very* **much** and ***both***", "so very much and both", "italic: very, bold: much, italic: both, bold: both")]
    [InlineData("snake_case_name and _so_", "snake_case_name and so", "italic: so")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4", "")]
    [InlineData(@"not \*so\* and `a*b*c`", "not *so* and a*b*c", "")]
    [InlineData("**open and *closed*", "**open and closed", "italic: closed")]
    [InlineData("see [the page](https://example.org/a_b_c) here", "see the page here", "")]
    public void Inline_signs_are_taken_off(string line, string text, string emphasis)
    {
        byte[] file = Encoding.UTF8.GetBytes(line);
        Assert.Equal("| " + text, Told.Bytes(file, "a.md"));
        Assert.Equal(emphasis, Told.Emphasis(file, "a.md"));
    }

    [Fact]
    public void Tables_are_lines_with_tabs_and_pictures_are_noted()
    {
        byte[] file = Encoding.UTF8.GetBytes("| a | b |\n|---|---|\n| 1 | 2 |\n\n![a map](map.png)\n");
        Assert.Equal("| a⇥b\n| 1⇥2\n| a map", Told.Bytes(file, "a.md"));
        Assert.Equal(
            "lines 1, 3: A table was read as lines with tabs between the cells.\nline 5: A picture was left out; its description stands in the text.",
            Told.Notes(file, "a.md"));
    }

    [Fact]
    public void Settings_at_the_top_are_left_out_and_noted()
    {
        byte[] file = Encoding.UTF8.GetBytes("---\ntitle: Interview\ndate: 2026-01-01\n---\nI: Why?\nP: So.\n");
        Assert.Equal("I| Why?\nP| So.", Told.Bytes(file, "a.md"));
        Assert.Equal("line 1: The settings at the top of the file were left out.", Told.Notes(file, "a.md"));
    }
}
