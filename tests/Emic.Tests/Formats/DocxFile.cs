using System.IO.Compression;
using System.Text;

namespace Emic.Tests.Formats;

/// <summary>Makes Word documents, part by part, as Word or others would write them.</summary>
sealed class DocxFile
{
    const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    readonly List<string> relations = [];

    /// <summary>A document with this between its body tags.</summary>
    public static byte[] WithBody(string body) => new DocxFile().Body(body).Build();

    /// <summary>A document of plain paragraphs.</summary>
    public static byte[] WithParagraphs(params string[] paragraphs) =>
        WithBody(string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")));

    public DocxFile Body(string body) => Part("word/document.xml", "", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");

    public DocxFile Styles(string styles) => Part("word/styles.xml", "styles", $"<w:styles {Namespaces}>{styles}</w:styles>");

    public DocxFile Numbering(string numbering) => Part("word/numbering.xml", "numbering", $"<w:numbering {Namespaces}>{numbering}</w:numbering>");

    public DocxFile Footnotes(string notes) => Part("word/footnotes.xml", "footnotes", $"<w:footnotes {Namespaces}>{notes}</w:footnotes>");

    public DocxFile Header(string body) => Part("word/header1.xml", "header", $"<w:hdr {Namespaces}>{body}</w:hdr>");

    public DocxFile Part(string name, string kind, string xml)
    {
        parts[name] = xml.StartsWith("<?xml", StringComparison.Ordinal) ? xml : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml;
        if (kind.Length > 0) relations.Add($"<Relationship Id=\"r{relations.Count}\" Type=\"{Office}/{kind}\" Target=\"{name["word/".Length..]}\"/>");
        return this;
    }

    public byte[] Build()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(zip, "_rels/.rels", Relations($"<Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"));
            Write(zip, "word/_rels/document.xml.rels", Relations(string.Concat(relations)));
            foreach (var (name, xml) in parts) Write(zip, name, xml);
        }

        return file.ToArray();
    }

    static string Namespaces =>
        $"xmlns:w=\"{Word}\" xmlns:r=\"{Office}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    static string Relations(string entries) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{entries}</Relationships>";

    static void Write(ZipArchive zip, string name, string content)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
