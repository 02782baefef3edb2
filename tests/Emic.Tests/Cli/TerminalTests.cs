using Emic.Cli;

namespace Emic.Tests;

public sealed class TerminalTests
{
    [Theory]
    [InlineData("plain", 5)]
    [InlineData("数据科学家", 10)]
    [InlineData("e\u0301", 1)]
    [InlineData("ok 🙂", 5)]
    public void Width_counts_columns(string text, int width) => Assert.Equal(width, Cells.Width(text));

    [Fact]
    public void A_cut_line_fits_and_says_so()
    {
        Assert.Equal("数据…", Cells.Cut("数据科学家", 6));
        Assert.Equal("whole", Cells.Cut("whole", 5));
    }

    [Fact]
    public void Control_characters_do_not_reach_the_terminal() => Assert.Equal("a b\uFFFD[31m c", Cells.Line("a\n\tb\u001b[31m\tc"));

    [Fact]
    public void Colours_are_used_only_where_they_are_shown()
    {
        Terminal plain = new(TextWriter.Null, TextWriter.Null);
        Assert.Equal("P3a", plain.Paint("P3a", Style.Bold));
        Assert.Equal("\x1B[1mP3a\x1B[0m", (plain with { Colours = true }).Paint("P3a", Style.Bold));
    }

    [Fact]
    public void Progress_is_told_on_a_terminal_and_not_in_a_pipe()
    {
        using StringWriter pipe = new(), shown = new();
        using (ProgressLine line = new(new Terminal(TextWriter.Null, pipe))) line.Tell("Reading 1 of 2");
        using (ProgressLine line = new(new Terminal(TextWriter.Null, shown) { TellsProgress = true })) line.Tell("Reading 1 of 2");
        Assert.Equal("", pipe.ToString());
        Assert.Equal("\rReading 1 of 2\r              \r", shown.ToString());
    }

    [Theory]
    [InlineData("3 + 3.4 + pipeline component -- hm -- well", "3|3.4|pipeline component", "hm -- well")]
    [InlineData("C++ code", "C++ code", null)]
    [InlineData("-- only this", "", "only this")]
    public void A_margin_line_is_taken_apart(string line, string codes, string? comment)
    {
        var margin = MarginLine.Parse(line);
        Assert.Equal(codes, string.Join('|', margin.Codes));
        Assert.Equal(comment, margin.Comment);
    }
}
