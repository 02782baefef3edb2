using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using Emic.Core;
using Emic.Formats;
using Emic.Workbench;

namespace Emic.Tests.Formats;

public sealed class MemoFormatTests
{
    static readonly Guid Quoted = new("0198c0de-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <b onclick=x>bold</b> word")]
    public void Tags_are_words_like_any_others(string text) =>
        Assert.Equal(text, string.Concat(Assert.Single(MarkdownText.Read(text)).Runs.Select(run => run.Text)));

    [Theory]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("[click](JaVaScRiPt:alert(1))")]
    [InlineData("[click](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[click](file:///etc/passwd)")]
    [InlineData("[click](/undo)")]
    [InlineData("[click](//elsewhere.example)")]
    [InlineData("![click](http://elsewhere.example/pixel.png)")]
    [InlineData("<javascript:alert(1)>")]
    public void An_address_that_is_not_of_the_web_or_of_mail_leads_nowhere(string text) =>
        Assert.All(MarkdownText.Read(text).SelectMany(block => block.Runs), run => Assert.Equal("", run.Address));

    [Fact]
    public void A_memo_is_read_without_its_marks_and_the_hard_ends_of_its_lines() =>
        Assert.Equal("Head\nWho owns it?\nOne\nTwo “…”", MemoWords.Plain($"# Head\n\n> Who *owns*\n> it?\n\n- One\n- Two {QuoteReference.To(Quoted)}"));

    [Fact]
    public void Markdown_becomes_blocks_and_runs()
    {
        IReadOnlyList<TextBlock> blocks = MarkdownText.Read($"# Head\n\nA **strong** and *soft* `code` [link](https://example.org/).\n\n1. one\n2. two\n   - below\n\n> said\n\n{QuoteReference.To(Quoted)}\n\n---\n");
        Assert.Equal([TextBlockKind.Heading, TextBlockKind.Paragraph, TextBlockKind.Numbers, TextBlockKind.Quote, TextBlockKind.Paragraph, TextBlockKind.Rule], blocks.Select(block => block.Kind));
        Assert.Equal(["strong"], blocks[1].Runs.Where(run => run.IsBold).Select(run => run.Text));
        Assert.Equal(["soft"], blocks[1].Runs.Where(run => run.IsItalic).Select(run => run.Text));
        Assert.Equal("https://example.org/", Assert.Single(blocks[1].Runs, run => run.Text == "link").Address);
        Assert.Equal(TextBlockKind.Bullets, blocks[2].Blocks[1].Blocks[1].Kind);
        Assert.Equal(Quoted, blocks[4].OnlyQuotation);
    }

    [Fact]
    public void A_table_of_pipes_becomes_rows_and_cells()
    {
        TextBlock table = Assert.Single(MarkdownText.Read($"| a | b |\n|---|---|\n| *c* | {QuoteReference.To(Quoted)} |"));
        Assert.Equal([(TextBlockKind.Row, 1), (TextBlockKind.Row, 0)], table.Blocks.Select(row => (row.Kind, row.Level)));
        Assert.Equal(["c", ""], table.Blocks[1].Blocks.Select(cell => cell.Blocks[0].Runs[0].Text));
        Assert.Equal(Quoted, table.Blocks[1].Blocks[1].Blocks[0].Runs[0].Quotation);
    }

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        Assert.Equal("It comes last in every …", MemoWords.Excerpt("# Head\n\nIt comes **last** in every account.", 25));
        Assert.Equal("She says “…”", MemoWords.Excerpt($"She says {QuoteReference.To(Quoted)}", 25));
        Assert.Equal("🙂🙂…", MemoWords.Short("🙂🙂🙂🙂", 5));
    }

    [Theory]
    [InlineData("## Why\n\n| who | what |\n|---|---|\n| Ann | owns |\n\n> She said it twice.\n\nNobody *owns*\nthe model.\n\nMore.", "Nobody owns the model.")]
    [InlineData("[[01920000-0000-7000-8000-000000000001]]\n\nIt is the ~same~ `here`, see [Ann](https://example.org).", "It is the ~same~ here, see Ann.")]
    [InlineData("- [[01920000-0000-7000-8000-000000000001]]\n- first **thing**\n- second", "first thing")]
    [InlineData("> She said it twice.", "She said it twice.")]
    [InlineData("| | |\n|---|---|\n| Ann | owns |", "Ann")]
    [InlineData("# Only a head", "Only a head")]
    [InlineData("[[01920000-0000-7000-8000-000000000001]]\n\n---", "")]
    public void An_excerpt_is_plain_words_of_the_first_real_paragraph(string text, string excerpt) => Assert.Equal(excerpt, MemoWords.Excerpt(text, 240));

    [Fact]
    public void Any_text_is_read_even_the_deepest() =>
        Gen.String.Select(Gen.Int[0, 3000], (words, depth) => new string('>', depth) + words).Sample(text => MarkdownText.Read(text) is not null, iter: 300);

    [Fact]
    public void References_are_found_and_cut_out_in_order()
    {
        string text = $"a {QuoteReference.To(Quoted)} b [[ {Quoted} ]] [[no]]";
        Assert.Equal([Quoted], QuoteReference.In(text));
        Assert.Equal(["a ", "", " b ", "", " [[no]]"], QuoteReference.Cut(text).Select(part => part.Words));
    }

    [Fact]
    public void Markdown_carries_the_words_of_what_is_quoted()
    {
        using var to = new StringWriter { NewLine = "\n" };
        MemosMarkdown.Write(to, "Memos: Thrown over", [Memo($"# Why\n\n{QuoteReference.To(Quoted)}\n\nShe says {QuoteReference.To(Quoted)}, [[{Guid.Empty}]].")]);
        Assert.Equal("# Memos: Thrown over\n\n## Owner\n\n*Theory memo, A*\n\n- Code 3.2\n\n### Why\n\n> thrown over\n>\n> — P3a, turn 2\n\nShe says “thrown over” (P3a, turn 2), “…” (a quotation that is no longer there).\n", to.ToString());
    }

    [Fact]
    public void A_Word_document_carries_headings_looks_and_quotations_and_no_character_that_XML_forbids()
    {
        byte[] bytes = MemosDocx.Write("Memos", [Memo($"# Why\n\n**strong** \u0001 🙂\n\n- one\n\n| a | b |\n|---|---|\n| c |   |\n\n{QuoteReference.To(Quoted)}\n")]);
        Assert.Empty(OfficeFile.FaultsOfDocument(new MemoryStream(bytes)));
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        string[] paragraphs = [.. file.MainDocumentPart!.Document!.Body!.ChildElements.Select(one => one.InnerText)];
        Assert.Equal(["Memos", "Owner", "Theory memo, A", "• Code 3.2", "Why", "strong  🙂", "• one", "abc", "", "thrown over— P3a, turn 2"], paragraphs);
    }

    static MemoDocument Memo(string text) => new("Owner", "Theory memo, A", ["Code 3.2"], text, MarkdownText.Read(text), new Dictionary<Guid, MemoQuote> { [Quoted] = new("thrown over", "P3a, turn 2") });
}
