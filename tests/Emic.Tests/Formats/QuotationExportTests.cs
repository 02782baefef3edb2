using Emic.Core;
using Emic.Formats;

namespace Emic.Tests.Formats;

public sealed class QuotationExportTests
{
    static readonly QuotationExport export = new(
        "3.2 Ownership",
        "3 quotations in 2 sources",
        [
            new("P3a", "P3a", 12, "P3a", new TextSpan(10, 25), "Nobody *owns* it.\n# <b>After</b> that 🙂", ["3.2 Ownership", "=1+1"], "A", "-2 is _key_", [new("3.2 Ownership", "no *name*\nis said"), new("=1+1", "why not")]),
            new("P3a", "P3a", null, "", new TextSpan(40, 44), "=HYPERLINK(\"x\")", [], "B", "", []),
            new("P4", "P4", 1, "Ann", new TextSpan(0, 5), "1. مرحبا \u0001", ["3.2 Ownership"], "A", "", []),
        ]);

    [Fact]
    public void The_table_has_one_row_each_and_no_formulas()
    {
        using var writer = new StringWriter();
        QuotationsCsv.Write(writer, export);
        string[] lines = writer.ToString().TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("group,source,turn,speaker,begin,end,text,codes,coder,comment,coding_comment", lines[0]);
        Assert.Equal("P3a,P3a,12,P3a,10,25,\"Nobody *owns* it.\n# <b>After</b> that 🙂\",\"3.2 Ownership; =1+1\",A,'-2 is _key_,\"3.2 Ownership: no *name*\nis said\n=1+1: why not\"", lines[1]);
        Assert.Equal("P3a,P3a,,,40,44,\"'=HYPERLINK(\"\"x\"\")\",,B,,", lines[2]);
    }

    [Fact]
    public void The_workbook_reads_back_cell_by_cell()
    {
        using var stream = new MemoryStream();
        QuotationsXlsx.Write(stream, export);
        Assert.Empty(OfficeFile.FaultsOfWorkbook(stream));
        var sheet = Xlsx.Rows(stream);
        Assert.Equal(["group", "source", "turn", "speaker", "begin", "end", "text", "codes", "coder", "comment", "coding_comment"], sheet[0]);
        Assert.Equal(["P3a", "P3a", "12", "P3a", "10", "25", "Nobody *owns* it.\n# <b>After</b> that 🙂", "3.2 Ownership; =1+1", "A", "'-2 is _key_", "3.2 Ownership: no *name*\nis said\n=1+1: why not"], sheet[1]);
        Assert.Equal("'=HYPERLINK(\"x\")", sheet[2][6]);
        Assert.Equal("1. مرحبا \uFFFD", sheet[3][6]);
    }

    [Fact]
    public void The_workbook_opens_with_columns_one_can_read_and_filter()
    {
        using var stream = new MemoryStream();
        QuotationsXlsx.Write(stream, new QuotationExport("", "", [new("", "P3a", 2, "", new TextSpan(0, 4), new string('w', 300), ["3 Own"], "A", "", [])]));
        var (widths, filter) = Xlsx.Shape(stream);
        Assert.Equal([9, 10, 8, 11, 9, 7, 60, 9, 9, 11, 18], widths);
        Assert.Equal("A1:K2", filter);
    }

    [Fact]
    public void What_they_are_near_stands_with_them_where_it_was_asked()
    {
        QuotationExport near = new("", "", [new("", "P3a", 2, "", new TextSpan(0, 4), "Mine", ["3 Own"], "A", "", []) { Neighbours = ["Near, 1 turn on: 4 *Data* “it is”", "=1"] }], AsksNeighbours: true);
        using var csv = new StringWriter();
        QuotationsCsv.Write(csv, near);
        Assert.Equal("group,source,turn,speaker,begin,end,text,codes,coder,comment,coding_comment,neighbours\r\n,P3a,2,,0,4,Mine,3 Own,A,,,\"Near, 1 turn on: 4 *Data* “it is”\n=1\"\r\n", csv.ToString().TrimStart('\uFEFF'));
        using var workbook = new MemoryStream();
        QuotationsXlsx.Write(workbook, near);
        Assert.Equal(("neighbours", "Near, 1 turn on: 4 *Data* “it is”\n=1"), (Xlsx.Rows(workbook)[0][11], Xlsx.Rows(workbook)[1][11]));
        using var markdown = new StringWriter { NewLine = "\n" };
        QuotationsMarkdown.Write(markdown, near);
        Assert.Contains("\n\n3 Own – A\n\nNear, 1 turn on: 4 \\*Data\\* “it is”\n", markdown.ToString(), StringComparison.Ordinal);
        using var document = new MemoryStream();
        QuotationsDocx.Write(document, near);
        Assert.Contains("3 Own – A\nNear, 1 turn on: 4 *Data* “it is”\n", Readers.Read(document.ToArray(), "near.docx").Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_longer_than_a_workbook_holds_is_cut_and_says_so()
    {
        using var stream = new MemoryStream();
        QuotationsXlsx.Write(stream, new QuotationExport("", "", [new("", "P", null, "", new TextSpan(0, 1), new string('x', 32_765) + "🙂🙂", [], "", "", [])]));
        Assert.Equal(new string('x', 32_765) + "…", Xlsx.Rows(stream)[1][6]);
    }

    [Fact]
    public void Markdown_shows_the_words_and_none_of_them_is_a_mark()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        QuotationsMarkdown.Write(writer, export);
        Assert.Equal(
            """
            # 3.2 Ownership

            3 quotations in 2 sources

            ## P3a

            > Nobody \*owns\* it.
            > \# \<b\>After\</b\> that 🙂
            >
            > — P3a, turn 12

            3.2 Ownership; =1+1 – A

            Why 3.2 Ownership: no \*name\*  
            is said

            Why =1+1: why not

            \-2 is \_key\_

            > \=HYPERLINK("x")
            >
            > — P3a

            B

            ## P4

            > 1\. مرحبا 

            """.ReplaceLineEndings("\n").TrimEnd() + " \u0001\n>\n> — P4, turn 1, Ann\n\n3.2 Ownership – A\n",
            writer.ToString());
    }

    [Fact]
    public void The_Word_document_is_read_by_our_own_reader_with_groups_as_headings()
    {
        using var stream = new MemoryStream();
        QuotationsDocx.Write(stream, export);
        Assert.Empty(OfficeFile.FaultsOfDocument(stream));
        ImportResult read = Readers.Read(stream.ToArray(), "quotations.docx");
        Assert.DoesNotContain(read.Problems, problem => problem.Severity == Severity.Error);
        foreach (string words in new[] { "3.2 Ownership", "3 quotations in 2 sources", "Nobody *owns* it.", "# <b>After</b> that 🙂", "P3a, turn 12", "3.2 Ownership; =1+1 – A", "Why 3.2 Ownership: no *name*", "Why =1+1: why not", "-2 is _key_", "1. مرحبا \uFFFD" })
            Assert.Contains(words, read.Text.Text, StringComparison.Ordinal);
        Assert.Equal(["P3a", "P4"], read.Structure.Headings.Select(heading => heading.Span.Of(read.Text.Text)).Where(heading => heading.StartsWith('P')));
    }
}
