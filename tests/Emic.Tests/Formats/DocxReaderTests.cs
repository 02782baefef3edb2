namespace Emic.Tests.Formats;

public sealed class DocxReaderTests
{
    static string Run(string text, string format = "") =>
        $"<w:r>{(format.Length > 0 ? $"<w:rPr>{format}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    static string Paragraph(string inner, string format = "") => $"<w:p>{(format.Length > 0 ? $"<w:pPr>{format}</w:pPr>" : "")}{inner}</w:p>";

    static string Read(string body) => Told.Bytes(DocxFile.WithBody(body), "a.docx");

    [Fact]
    public void Names_and_times_on_lines_of_their_own_become_turns() =>
        Assert.Equal(
            "| Interview one\nSpeaker 1 0:02| Hello.\nSpeaker 2 0:04| Hi.",
            Read(Paragraph(Run("Interview one")) + Paragraph(Run("Speaker 1  ", "<w:b/>") + Run("0:02")) + Paragraph(Run("Hello."))
                + "<w:p/>" + Paragraph(Run("Speaker 2   ") + Run("0:04") + "<w:r><w:br/></w:r>" + Run("Hi."))));

    [Fact]
    public void Headings_come_from_styles_and_outline_levels()
    {
        byte[] file = new DocxFile()
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"u2\"><w:name w:val=\"heading 2\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"u2\"/></w:style>")
            .Body(Paragraph(Run("One"), "<w:outlineLvl w:val=\"0\"/>") + Paragraph(Run("Two"), "<w:pStyle w:val=\"Mine\"/>") + Paragraph(Run("Text")))
            .Build();
        Assert.Equal("#1| One\n#2| Two\n| Text", Told.Bytes(file, "a.docx"));
    }

    [Fact]
    public void Emphasis_keeps_its_place_when_the_label_goes()
    {
        byte[] file = new DocxFile()
            .Styles("<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>")
            .Body(Paragraph(Run("P1: ", "<w:b/>") + Run("It was ") + Run("ours", "<w:i/>") + Run(", ") + Run("not", "<w:rStyle w:val=\"Strong\"/>") + Run(" theirs", "<w:b w:val=\"0\"/><w:u w:val=\"single\"/>"))
                + Paragraph(Run("I: ", "<w:b/>") + Run("Yes.")))
            .Build();
        Assert.Equal("P1| It was ours, not theirs\nI| Yes.", Told.Bytes(file, "a.docx"));
        Assert.Equal("italic: ours, bold: not, underline: theirs", Told.Emphasis(file, "a.docx"));
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted() =>
        Assert.Equal(
            "| kept new moved\n| one two",
            Read(Paragraph(Run("kept ") + "<w:ins>" + Run("new ") + "</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveTo>" + Run("moved") + "</w:moveTo>")
                + Paragraph("<w:moveFrom>" + Run("moved") + "</w:moveFrom>")
                + Paragraph(Run("one "), "<w:rPr><w:del/></w:rPr>") + Paragraph(Run("two"))
                + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + Paragraph(Run("gone")) + "</w:tc></w:tr></w:tbl>"));

    [Fact]
    public void Tables_are_lines_with_tabs_and_two_columns_may_be_a_transcript()
    {
        static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(cell => "<w:tc>" + Paragraph(Run(cell)) + "</w:tc>")) + "</w:tr>";
        Assert.Equal("| a⇥b⇥c\n| 1⇥2⇥3", Read("<w:tbl>" + Row("a", "b", "c") + Row("1", "2", "3") + "</w:tbl>"));
        Assert.Equal("I| Why?\nP1| So.\nI| Really?\nP1| Yes.", Read("<w:tbl>" + Row("I", "Why?") + Row("P1", "So.") + Row("I", "Really?") + Row("P1", "Yes.") + "</w:tbl>"));
    }

    [Fact]
    public void Lists_get_the_marks_that_word_only_computes()
    {
        static string Item(string text, int list, int level) => Paragraph(Run(text), $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        static string Level(int level, string format, string text) => $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";
        byte[] file = new DocxFile()
            .Numbering($"<w:abstractNum w:abstractNumId=\"0\">{Level(0, "decimal", "%1.")}{Level(1, "lowerLetter", "%1.%2)")}</w:abstractNum>"
                + $"<w:abstractNum w:abstractNumId=\"1\">{Level(0, "bullet", "")}</w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>")
            .Body(Item("one", 1, 0) + Item("sub", 1, 1) + Item("sub", 1, 1) + Item("two", 1, 0) + Item("sub", 1, 1) + Item("dot", 2, 0))
            .Build();
        Assert.Equal("| 1. one\n| 1.a) sub\n| 1.b) sub\n| 2. two\n| 2.a) sub\n| • dot", Told.Bytes(file, "a.docx"));
    }

    [Fact]
    public void Numbers_that_word_puts_before_turns_go_with_the_label()
    {
        const string numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
        byte[] file = new DocxFile()
            .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .Body(Paragraph(Run("Interviewer: Why?"), numbered) + Paragraph(Run("P1: So."), numbered))
            .Build();
        Assert.Equal("Interviewer| Why?\nP1| So.", Told.Bytes(file, "a.docx"));
    }

    [Fact]
    public void Footnotes_stand_at_the_end_and_belong_to_no_turn()
    {
        byte[] file = new DocxFile()
            .Footnotes("<w:footnote w:type=\"separator\" w:id=\"-1\">" + Paragraph(Run("---")) + "</w:footnote><w:footnote w:id=\"2\">" + Paragraph(Run(" A horn.")) + "</w:footnote>")
            .Body(Paragraph(Run("I: Why?")) + Paragraph(Run("P1: One screen, one horn.") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"))
            .Build();
        Assert.Equal("I| Why?\nP1| One screen, one horn.[1]\n| [1]  A horn.", Told.Bytes(file, "a.docx"));
        Assert.StartsWith("Footnotes and endnotes stand at the end", Told.Notes(file, "a.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_links_tabs_and_signs_are_read_as_they_show() =>
        Assert.Equal(
            "| page 3 of the site⇥a\u2011b → x",
            Read(Paragraph(
                Run("page ") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Run("3") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + "<w:hyperlink r:id=\"x\">" + Run(" of the site") + "</w:hyperlink>"
                + "<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>"
                + "<w:fldSimple w:instr=\"X\">" + Run(" x") + "</w:fldSimple>")));

    [Fact]
    public void What_cannot_be_read_is_named_with_its_place()
    {
        byte[] file = new DocxFile()
            .Header(Paragraph(Run("Confidential")))
            .Body(Paragraph(Run("one")) + Paragraph(Run("two") + "<w:r><w:drawing><a:blip r:embed=\"x\"/></w:drawing></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>")
                + Paragraph("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + Paragraph(Run("in a box"))
                    + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + Paragraph(Run("in a box")) + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + Run("three"))
                + Paragraph(Run("seen") + Run(" unseen", "<w:vanish/>")))
            .Build();
        Assert.Equal("| one\n| two\n| three\n| in a box\n| seen", Told.Bytes(file, "a.docx"));
        Assert.Equal(
            """
            paragraph 2: A picture was left out.
            paragraph 2: A comment in the margin was left out.
            paragraph 3: The words of a text box were put after the paragraph it hangs on.
            paragraph 5: Hidden words were left out.
            What is repeated at the edge of every page was left out: “Confidential”.
            """,
            Told.Notes(file, "a.docx"));
    }

    [Fact]
    public void A_field_that_never_ends_does_not_swallow_the_rest() =>
        Assert.Equal("| one\n| two", Read(Paragraph(Run("one") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + Run("code")) + Paragraph(Run("two"))));
}
