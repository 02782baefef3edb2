using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Emic.Core;
using Emic.Formats;

namespace Emic.Tests.Formats;

public sealed class CodebookDocumentTests
{
    static readonly CodebookDocument codebook = new(
        "Codebook: Who owns the *model*",
        "2 codes, as of 2 March 2026",
        [
            Code(0, "3", "Decomposition", isFolder: true),
            Code(1, "3.2", "Ownership", 1, 1, brief: "who has to answer", definition: "Who repairs it.\nAlso: who may.", use: "Where somebody says whose it is.", notUse: "=not for cost", status: CodeStatus.Defined, examples: [
                new QuotationExportRow("", "P3a", 12, "Ann", new TextSpan(10, 25), "Nobody *owns* it.\nNot one.", [], "", "", []),
                new QuotationExportRow("", "P4", null, "", new TextSpan(0, 4), "Mine.", [], "", "", []),
            ]),
            Code(2, "", "deep", 1_200, 3),
        ]);

    [Fact]
    public void The_Word_document_reads_as_a_codebook_with_its_codes_indented_by_their_level()
    {
        using var stream = new MemoryStream();
        CodebookDocx.Write(stream, codebook);
        Assert.Empty(OfficeFile.FaultsOfDocument(stream));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        List<Paragraph> paragraphs = [.. document.MainDocumentPart!.Document!.Descendants<Paragraph>()];
        Assert.Equal(
            [
                "Codebook: Who owns the *model*", "2 codes, as of 2 March 2026",
                "3 Decomposition", "Used: a folder",
                "3.2 Ownership", "In brief: who has to answer", "Definition: Who repairs it.|Also: who may.", "When to use: Where somebody says whose it is.", "When not to use: =not for cost",
                "Used: 1 quotation in 1 source; defined", "Examples", "Nobody *owns* it.|Not one.", "P3a, turn 12, Ann", "Mine.", "P4",
                "deep", "Used: 1,200 quotations in 3 sources",
            ],
            paragraphs.Select(paragraph => string.Concat(paragraph.Descendants().Select(part => part is Break ? "|" : part is Text words ? words.Text : ""))));
        Assert.Equal(
            [("Heading1", null), ("Heading2", "340"), ("Heading3", "680")],
            paragraphs.Select(paragraph => (paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, paragraph.ParagraphProperties.Indentation?.Left?.Value)).Where(look => look.Item1.StartsWith("Heading", StringComparison.Ordinal)));

        ImportResult read = Readers.Read(stream.ToArray(), "codebook.docx");
        Assert.DoesNotContain(read.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal([("3 Decomposition", 1), ("3.2 Ownership", 2), ("deep", 3)], read.Structure.Headings.Select(heading => (heading.Span.Of(read.Text.Text), heading.Level)).TakeLast(3));
    }

    [Fact]
    public void The_workbook_has_the_columns_of_the_table_and_counts_and_examples()
    {
        using var stream = new MemoryStream();
        CodebookXlsx.Write(stream, codebook);
        Assert.Empty(OfficeFile.FaultsOfWorkbook(stream));
        var sheet = Xlsx.Rows(stream);
        Assert.Equal(["number", "name", "level", "color", "brief", "definition", "use", "not", "origin", "status", "folder", "quotations", "sources", "examples"], sheet[0]);
        Assert.Equal(["3", "Decomposition", "1", "", "", "", "", "", "", "open", "true", "0", "0", ""], sheet[1]);
        Assert.Equal("'=not for cost", sheet[2][7]);
        Assert.Equal(["1", "1", "“Nobody *owns* it.\nNot one.” (P3a, turn 12, Ann)\n\n“Mine.” (P4)"], sheet[2][11..]);
        Assert.Equal(["3", "1200", "3"], [sheet[3][2], .. sheet[3][11..13]]);
    }

    [Fact]
    public void Markdown_shows_the_words_and_none_of_them_is_a_mark()
    {
        using var writer = new StringWriter();
        CodebookMarkdown.Write(writer, codebook);
        Assert.Equal(
            """
            # Codebook: Who owns the \*model\*

            2 codes, as of 2 March 2026

            ## 3 Decomposition

            **Used:** a folder

            ### 3.2 Ownership

            **In brief:** who has to answer

            **Definition:** Who repairs it.··
            Also: who may.

            **When to use:** Where somebody says whose it is.

            **When not to use:** \=not for cost

            **Used:** 1 quotation in 1 source; defined

            > Nobody \*owns\* it.
            > Not one.
            >
            > — P3a, turn 12, Ann

            > Mine.
            >
            > — P4

            #### deep

            **Used:** 1,200 quotations in 3 sources

            """.ReplaceLineEndings("\n").Replace('·', ' '),
            writer.ToString());
    }

    static DescribedCode Code(int depth, string number, string name, int quotations = 0, int sources = 0, bool isFolder = false, string brief = "", string definition = "", string use = "", string notUse = "", CodeStatus status = CodeStatus.Open, QuotationExportRow[]? examples = null) =>
        new(new CodebookEntry(number, name, null, brief, definition, use, notUse, CodeOrigin.Unsaid, status, isFolder, []), depth, quotations, sources, examples ?? []);
}
