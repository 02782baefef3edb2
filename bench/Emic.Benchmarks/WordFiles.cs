using System.IO.Compression;
using System.Text;

namespace Emic.Benchmarks;

/// <summary>Writes transcripts as Word documents.</summary>
static class WordFiles
{
    const string Types = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    const string Relations = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    public static void Write(string folder, int files, int words)
    {
        Directory.CreateDirectory(folder);
        for (int n = 0; n < files; n++)
        {
            using var zip = ZipFile.Open(Path.Combine(folder, $"interview-{n:0000}.docx"), ZipArchiveMode.Create);
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Relations);
            var body = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""");
            foreach ((string speaker, string text) in Words.Interview(new Random(n), words))
                body.Append("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">").Append(speaker).Append(": </w:t></w:r><w:r><w:t>").Append(text).Append("</w:t></w:r></w:p>");
            Add(zip, "word/document.xml", body.Append("</w:body></w:document>").ToString());
        }

        Console.WriteLine($"{files} documents of {words} words in {folder}");
    }

    static void Add(ZipArchive zip, string name, string text)
    {
        using Stream stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
