using System.Text.RegularExpressions;

namespace Emic.Formats;

/// <summary>What a document's styles say of headings, lists and emphasis.</summary>
sealed partial class DocxStyles
{
    const int LongestChain = 20;
    const int MostStyles = 20_000;

    readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>Reads word/styles.xml.</summary>
    public static DocxStyles Read(DocxPackage package)
    {
        var read = new DocxStyles();
        foreach (string part in package.Parts("styles").Take(1))
        {
            using SafeXml? xml = package.OpenPart(part);
            while (xml is not null && xml.Read())
                if (xml.Kind == System.Xml.XmlNodeType.Element && xml.IsWord() && xml.Name == "style" && read.styles.Count < MostStyles) read.Add(xml);
        }

        return read;
    }

    /// <summary>1 to 9 if paragraphs of this style are headings, otherwise 0.</summary>
    public int HeadingLevel(string id)
    {
        foreach (Style style in Chain(id))
        {
            if (style.Outline is { } level) return level < 9 ? level + 1 : 0;
            Match name = HeadingName().Match(style.Name);
            if (name.Success) return name.Groups[1].Value[0] - '0';
            if (style.Name.Equals("Title", StringComparison.OrdinalIgnoreCase)) return 1;
        }

        Match byId = HeadingName().Match(id);
        return !styles.ContainsKey(id) && byId.Success ? byId.Groups[1].Value[0] - '0' : 0;
    }

    /// <summary>The list that paragraphs of this style are in: number 0 for none.</summary>
    public (int List, int Level) List(string id)
    {
        foreach (Style style in Chain(id))
            if (style.List is { } list) return (list, style.ListLevel);
        return default;
    }

    /// <summary>How a character style sets letters off.</summary>
    public DocxRunFormat Format(string id) =>
        Chain(id).Aggregate(default(DocxRunFormat), (format, style) => format.Over(style.Format));

    IEnumerable<Style> Chain(string id)
    {
        for (int i = 0; i < LongestChain && styles.TryGetValue(id, out Style? style); i++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }

    void Add(SafeXml xml)
    {
        string id = xml.Attribute("styleId") ?? "";
        var style = new Style();
        int depth = xml.Depth;
        if (xml.IsEmpty) return;
        while (xml.ReadInside(depth))
        {
            switch (xml.Name)
            {
                case "name": style.Name = xml.Val() ?? ""; break;
                case "basedOn": style.BasedOn = xml.Val() ?? ""; break;
                case "outlineLvl": style.Outline = xml.Number(9); break;
                case "numId": style.List = xml.Number(int.MaxValue); break;
                case "ilvl": style.ListLevel = xml.Number(8) ?? 0; break;
                case "rPr": style.Format = DocxRunFormat.Read(xml, out _, out _); break;
            }
        }

        styles.TryAdd(id, style);
    }

    sealed class Style
    {
        public string Name { get; set; } = "";

        public string BasedOn { get; set; } = "";

        public int? Outline { get; set; }

        public int? List { get; set; }

        public int ListLevel { get; set; }

        public DocxRunFormat Format { get; set; }
    }

    [GeneratedRegex("^heading ?([1-9])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();
}
