using System.Text;
using Emic.Core;
using Emic.Formats;

namespace Emic.Tests.Formats;

public sealed class CodingsCsvTests
{
    static readonly CodingExportRow Row = new(
        "P1a", 2, "P1a", new TextSpan(10, 25), "=so \"it\"\nwas", "3.4", "Maintainability", "A",
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)), "why", "-");

    [Fact]
    public void An_export_can_be_read_back()
    {
        var text = new StringWriter();
        CodingsCsv.Write(text, [Row, Row with { Turn = null, Speaker = "", CodeNumber = "" }]);
        CodingsReading reading = CodingsCsv.Read(Encoding.UTF8.GetBytes(text.ToString()), "c.csv");
        Assert.Empty(reading.Problems);
        Assert.Equal(new CodingImportRow(2, "P1a", "A", 2, new TextSpan(10, 25), Row.Text, "3.4 Maintainability", Row.Time, "why", "-"), reading.Rows[0]);
        Assert.Equal((4, null, "Maintainability"), (reading.Rows[1].Line, reading.Rows[1].Turn, reading.Rows[1].Code));
    }

    [Fact]
    public void A_table_with_the_least_columns_is_enough()
    {
        CodingImportRow row = Assert.Single(CodingsCsv.Read("source;text;code\nP1a;so it was;blame\n"u8.ToArray(), "c.csv").Rows);
        Assert.Equal(new CodingImportRow(2, "P1a", "", null, null, "so it was", "blame", null, "", ""), row);
    }

    [Fact]
    public void Rows_that_lack_something_are_named_and_left_out()
    {
        CodingsReading reading = CodingsCsv.Read("source,text,code,turn\nP1a,,blame,1\nP1a,so,blame,first\n"u8.ToArray(), "c.csv");
        Assert.Equal(3, Assert.Single(reading.Rows).Line);
        Assert.Equal(
            ["c.csv: line 2: The text is missing; the row was left out.", "c.csv: line 3: “first” in the column turn is no number and was left out."],
            reading.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_table_without_the_columns_says_which_are_missing() =>
        Assert.Contains("There is no column “text”.", CodingsCsv.Read("source,code\nP1a,blame\n"u8.ToArray(), "c.csv").Problems[0].Message, StringComparison.Ordinal);

    [Fact]
    public void The_samples_codings_lie_where_they_say()
    {
        string folder = Emic.Testing.Repository.PathOf("samples");
        CodingsReading reading = CodingsCsv.Read(File.ReadAllBytes(Path.Combine(folder, "codings.csv")), "codings.csv");
        Assert.Empty(reading.Problems);
        var sources = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Readers.Extensions.Contains(Readers.FormatOf(file)))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Readers.Read(File.ReadAllBytes(file), Path.GetFileName(file)));
        Assert.All(reading.Rows, row =>
        {
            ImportResult source = sources[row.Source];
            int at = source.Text.Text.IndexOf(row.Text, StringComparison.Ordinal);
            Assert.True(at >= 0 && source.Text.Text.IndexOf(row.Text, at + 1, StringComparison.Ordinal) < 0, row.Text);
            if (row.Turn is { } turn) Assert.Equal(turn, source.Structure.TurnAt(at) + 1);
        });
    }
}
