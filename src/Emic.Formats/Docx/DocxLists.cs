using System.Globalization;
using System.Text;

namespace Emic.Formats;

/// <summary>Writes out the marks and numbers that Word only computes.</summary>
sealed class DocxLists
{
    const int Levels = 9;
    const int MostLists = 20_000;

    readonly Dictionary<string, Level[]> definitions = new(StringComparer.Ordinal);
    readonly Dictionary<int, (string Definition, int?[] Starts)> lists = [];
    readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);
    readonly HashSet<(int List, int Level)> begun = [];

    /// <summary>Reads word/numbering.xml.</summary>
    public static DocxLists Read(DocxPackage package)
    {
        var read = new DocxLists();
        foreach (string part in package.Parts("numbering").Take(1))
        {
            using SafeXml? xml = package.OpenPart(part);
            while (xml is not null && xml.Read())
            {
                if (xml.Kind != System.Xml.XmlNodeType.Element || !xml.IsWord() || xml.IsEmpty) continue;
                if (xml.Name == "abstractNum" && read.definitions.Count < MostLists) read.AddDefinition(xml);
                else if (xml.Name == "num" && read.lists.Count < MostLists) read.AddList(xml);
            }
        }

        return read;
    }

    /// <summary>The mark of the next paragraph of a list, with a blank after it: "• ", "3. ", "1.2 "; empty if it has none.</summary>
    public string Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var found) || !definitions.TryGetValue(found.Definition, out Level[]? levels)) return "";
        if (!counters.TryGetValue(found.Definition, out int?[]? counts)) counters[found.Definition] = counts = new int?[Levels];
        int? restart = begun.Add((list, level)) ? found.Starts[level] : null;
        counts[level] = restart ?? (counts[level] + 1 ?? levels[level].Start);
        Array.Clear(counts, level + 1, Levels - level - 1);
        if (levels[level].Format == "bullet") return "• ";
        string mark = Write(levels, counts, levels[level].Text);
        return mark.Length == 0 ? "" : mark + " ";
    }

    static string Write(Level[] levels, int?[] counts, string pattern)
    {
        var mark = new StringBuilder();
        for (int i = 0; i < pattern.Length && mark.Length < 60; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                int level = pattern[++i] - '1';
                mark.Append(ListNumber.Write(counts[level] ?? levels[level].Start, levels[level].Format));
            }
            else
            {
                mark.Append(pattern[i]);
            }
        }

        return mark.ToString().Trim();
    }

    void AddDefinition(SafeXml xml)
    {
        Level[] levels = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
        definitions.TryAdd(xml.Attribute("abstractNumId") ?? "", levels);
        var level = new Level();
        int depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            switch (xml.Name)
            {
                case "lvl": level = levels[Index(xml)]; break;
                case "start": level.Start = xml.Number(1_000_000) ?? 1; break;
                case "numFmt": level.Format = xml.Val() ?? ""; break;
                case "lvlText": level.Text = xml.Val() ?? ""; break;
            }
        }
    }

    void AddList(SafeXml xml)
    {
        bool known = int.TryParse(xml.Attribute("numId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id);
        string definition = "";
        var starts = new int?[Levels];
        int level = 0, depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            switch (xml.Name)
            {
                case "abstractNumId": definition = xml.Val() ?? ""; break;
                case "lvlOverride": level = Index(xml); break;
                case "startOverride": starts[level] = xml.Number(1_000_000); break;
            }
        }

        if (known) lists.TryAdd(id, (definition, starts));
    }

    static int Index(SafeXml xml) => xml.Attribute("ilvl") is [var digit and >= '0' and <= '8'] ? digit - '0' : 0;

    sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";
    }
}
