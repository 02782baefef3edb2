using System.Text;

namespace Emic.Tests.Formats;

/// <summary>One honest file of every format, with most of what its reader knows.</summary>
static class Fixtures
{
    public static TheoryData<string> Formats => [.. Emic.Formats.Readers.Extensions];

    public static byte[] Of(string format) => format switch
    {
        "docx" => Document(Body),
        "txt" => Encoding.UTF8.GetBytes("Interview 3, über Nacht 😀\n\n[00:00:02] Interviewer: How do you start?\n\nP1 (00:07): With data.\nAnd \tthen?\r\n\r\nInterviewer: So. #00:01:03-5#\n"),
        "md" => Encoding.UTF8.GetBytes("---\ntitle: a\n---\n# Interview\n\n**I:** How *do you* start? 😀\n\n**P1:** With `data`, [see](http://x.y).\n\n- one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
        "vtt" => Encoding.UTF8.GetBytes("WEBVTT\n\nNOTE x\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ada>Good &amp; <i>well</i>\n\n2\n00:02.500 --> 00:04.000\n<v Ada>Shall we? 😀\n\n00:05.000 --> 00:06.000\n<v Ben>Yes.\n\n00:06.000 --> 00:07.000\nP1: No.\n"),
        "srt" => Encoding.UTF8.GetBytes("1\r\n00:00:01,000 --> 00:00:02,000\r\n- Good <i>well</i>\r\n- So 😀\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nP1: Yes,\r\nit was.\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nP1: Quite.\r\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A new format needs an honest file here."),
    };

    /// <summary>A document with all parts and this body.</summary>
    public static byte[] Document(string body) => new DocxFile()
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>")
        .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        .Footnotes("<w:footnote w:id=\"2\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>")
        .Body(body)
        .Build();

    /// <summary>The body of the honest document.</summary>
    public const string Body =
        "<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr><w:r><w:t>Interview</w:t></w:r></w:p>"
        + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Interviewer  </w:t></w:r><w:r><w:t>0:02</w:t><w:br/><w:t>How do you start?</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>P1  0:07</w:t></w:r></w:p><w:p><w:r><w:rPr><w:i/></w:rPr><w:t>With data 😀</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>X</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>3</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}
