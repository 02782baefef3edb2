namespace Emic.Formats;

/// <summary>The parts of a Word document, found by what the package says of them.</summary>
sealed class DocxPackage : IDisposable
{
    readonly SafeZip zip;
    readonly Dictionary<string, List<string>> parts = new(StringComparer.Ordinal);

    DocxPackage(SafeZip zip) => this.zip = zip;

    /// <summary>The part with the words.</summary>
    public string Main { get; private set; } = "";

    /// <summary>Opens a document.</summary>
    /// <exception cref="UnreadableException">It is none; the sentence says what it is, if that can be told.</exception>
    public static DocxPackage Open(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', 3, 4, ..])
            throw new UnreadableException(FileKind.NotText(bytes) ?? "This is not a Word document, whatever its name says.");
        var package = new DocxPackage(SafeZip.Open(bytes));
        try
        {
            package.Find();
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>The parts of a kind ("styles", "header"); most kinds have one.</summary>
    public IReadOnlyList<string> Parts(string kind) => parts.GetValueOrDefault(kind) ?? [];

    /// <summary>Opens a part; null if the package lacks it.</summary>
    public SafeXml? OpenPart(string name) => zip.OpenEntry(name) is { } stream ? SafeXml.Open(stream, name) : null;

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    void Find()
    {
        foreach (var (kind, target) in Relations("_rels/.rels", ""))
            if (kind == "officeDocument") Main = target;
        if (!zip.Has(Main)) Main = "word/document.xml";
        if (!zip.Has(Main)) throw new UnreadableException(WhatItIs());
        int slash = Main.LastIndexOf('/');
        string folder = Main[..(slash + 1)];
        foreach (var (kind, target) in Relations($"{folder}_rels/{Main[(slash + 1)..]}.rels", folder))
        {
            if (!parts.TryGetValue(kind, out List<string>? list)) parts[kind] = list = [];
            if (zip.Has(target) && !list.Contains(target)) list.Add(target);
        }
    }

    List<(string Kind, string Target)> Relations(string part, string folder)
    {
        var found = new List<(string Kind, string Target)>();
        using SafeXml? xml = OpenPart(part);
        while (xml is not null && xml.Read())
        {
            if (xml.Kind != System.Xml.XmlNodeType.Element || xml.Name != "Relationship" || xml.Attribute("TargetMode") == "External") continue;
            string type = xml.Attribute("Type") ?? "", target = xml.Attribute("Target") ?? "";
            found.Add((type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
        }

        return found;
    }

    string WhatItIs()
    {
        if (zip.Has("content.xml") && zip.Has("mimetype"))
            return "This is an OpenDocument file (.odt or alike), whatever its name says. Please save it as a Word document (.docx).";
        if (zip.Names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            return "This is an Excel workbook, whatever its name says. Please copy its text into a Word document.";
        if (zip.Names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
            return "This is a PowerPoint file, whatever its name says. Please copy its text into a Word document.";
        if (zip.Names.Any(name => name.EndsWith(".qde", StringComparison.OrdinalIgnoreCase)))
            return "This is a REFI-QDA project (.qdpx), whatever its name says. It holds a whole study, not one source.";
        return zip.Names.Any(name => name.EndsWith("/document.xml", StringComparison.OrdinalIgnoreCase))
            ? "The document is damaged: the part with its words is missing. Please get it again from where it came."
            : "This is a zip archive, not a Word document. Please unpack it and import the files inside.";
    }
}
