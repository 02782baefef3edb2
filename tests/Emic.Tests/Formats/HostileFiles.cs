using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Emic.Tests.Formats;

/// <summary>Files made to do harm, and the beginning of the sentence that should meet each; empty where it may be read.</summary>
static class HostileFiles
{
    const int Mebi = 1024 * 1024;

    static readonly Dictionary<string, (Func<byte[]> Make, string Sentence)> All = new(StringComparer.Ordinal)
    {
        ["flat bomb.docx"] = (() => Zip(("word/document.xml", Bomb)), "The text is longer than 20 million characters"),
        ["bomb in styles.docx"] = (() => Zip(("_rels/.rels", Xml(Relation("officeDocument", "word/document.xml"))), ("word/_rels/document.xml.rels", Xml(Relation("styles", "styles.xml"))), ("word/document.xml", Xml(Document(""))), ("word/styles.xml", Bomb)), "The part “word/styles.xml” unpacks to far more"),
        ["65,535 entries.docx"] = (() => Zip([.. Enumerable.Range(0, 65_535).Select(i => ($"word/{i}.xml", Xml("")))]), "The file holds more than 10,000 parts"),
        ["archive in archive.docx"] = (Nested, ""),
        ["twice the same name.docx"] = (() => Zip(("word/document.xml", Xml(Document("<w:p/>"))), ("WORD/document.xml", Xml(Document("<w:p/>")))), "The file holds the part “WORD/document.xml” twice"),
        ["falsified length.docx"] = (() => Patched(24, 10), "The file is damaged: its part “word/document.xml”"),
        ["falsified checksum.docx"] = (() => Patched(16, 12345), "The file is damaged: its part “word/document.xml”"),
        ["paths that climb.docx"] = (() => Zip(("word/document.xml", Xml(Document("<w:p><w:r><w:t>so</w:t></w:r></w:p>"))), ("../../../evil.txt", Xml("x")), ("/etc/evil", Xml("x")), ("C:\\evil", Xml("x"))), ""),
        ["a million laughs.docx"] = (() => Zip(("word/document.xml", Xml(Laughs))), "The part “word/document.xml” declares a document type"),
        ["external entity.docx"] = (() => Zip(("word/document.xml", Xml("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))), "The part “word/document.xml” declares a document type"),
        ["external DTD.docx"] = (() => Zip(("word/document.xml", Xml("<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><x/>"))), "The part “word/document.xml” declares a document type"),
        ["a million levels.docx"] = (() => Zip(("word/document.xml", Xml(Document(Repeat("<w:p>", 1_000_000))))), "The part “word/document.xml” nests"),
        ["a million levels to skip.docx"] = (() => Zip(("word/document.xml", Xml(Document("<w:del>" + Repeat("<w:r>", 1_000_000))))), "The part “word/document.xml” nests"),
        ["100,000 attributes.docx"] = (() => Zip(("word/document.xml", Xml(Document("<w:p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\" ")) + "/>")))), "There is no text"),
        ["half a million empty paragraphs.docx"] = (() => Zip(("word/document.xml", Xml(Document(Repeat("<w:p/>", 500_000) + "<w:p><w:r><w:t>so</w:t></w:r></w:p>")))), "*"),
        ["90 MB on one line.txt"] = (() => Letters(90 * Mebi), "The text is longer than 20 million characters"),
        ["90 MB on one line.srt"] = (() => Letters(90 * Mebi), "The text is longer than 20 million characters"),
        ["18 million on one line.txt"] = (() => Letters(18_000_000), "*"),
        ["only line ends.txt"] = (() => Text(Repeat("\n", 19_000_000)), "*"),
        ["only short lines.txt"] = (() => Text(Repeat("a\n", 9_000_000)), "*"),
        ["only brackets.md"] = (() => Text(Repeat("[", 1_000_000)), "*"),
        ["only stars.md"] = (() => Text(Repeat("*a ", 2_000_000)), "*"),
        ["only blanks in a heading.md"] = (() => Text("# " + Repeat(" ", 5_000_000) + "x"), "*"),
        ["only tags.vtt"] = (() => Text("WEBVTT\n\n00:00.000 --> 00:01.000\n" + Repeat("<i>", 1_000_000)), "*"),
        ["one cue of many lines.srt"] = (() => Text("1\n00:00:00,000 --> 00:00:01,000\n" + Repeat("a\n", 2_000_000)), "*"),
        ["only arrows.srt"] = (() => Text(Repeat("0-->\n", 500_000)), "*"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The file, and how its refusal begins; "*" where either reading or refusing it is right.</summary>
    public static (byte[] File, string Sentence) Of(string name) => (All[name].Make(), All[name].Sentence);

    /// <summary>An archive that holds an honest document and archives within archives beside it.</summary>
    static byte[] Nested()
    {
        byte[] inner = Zip(("x.xml", Xml(Repeat("a", 10 * Mebi))));
        for (int i = 0; i < 10; i++)
        {
            byte[] last = inner;
            inner = Zip(("inner.zip", stream => stream.Write(last)), ("again.zip", stream => stream.Write(last)));
        }

        return Zip(("word/document.xml", Xml(Document("<w:p><w:r><w:t>so</w:t></w:r></w:p>"))), ("word/embeddings/inner.zip", stream => stream.Write(inner)));
    }

    static void Bomb(Stream stream)
    {
        stream.Write(Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"));
        byte[] block = new byte[Mebi];
        block.AsSpan().Fill((byte)'a');
        for (int i = 0; i < 160; i++) stream.Write(block);
    }

    /// <summary>An honest document whose central directory says something else at an offset into the main part's record.</summary>
    static byte[] Patched(int offset, int value)
    {
        byte[] file = Zip(("word/document.xml", Xml(Document("<w:p><w:r><w:t>so it was, and more of it, and more</w:t></w:r></w:p>"))));
        int record = file.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(record + offset), value);
        return file;
    }

    static byte[] Zip(params (string Name, Action<Stream> Write)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, write) in parts)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(entry);
            }
        }

        return file.ToArray();
    }

    static Action<Stream> Xml(string content) => stream => stream.Write(Encoding.UTF8.GetBytes(content));

    static byte[] Text(string content) => Encoding.UTF8.GetBytes(content);

    static byte[] Letters(int count)
    {
        byte[] letters = new byte[count];
        letters.AsSpan().Fill((byte)'a');
        return letters;
    }

    static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    static string Document(string body) => $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>";

    static string Relation(string kind, string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"x/{kind}\" Target=\"{target}\"/></Relationships>";

    const string Laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
        + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]><x>&e;&e;&e;</x>";
}
