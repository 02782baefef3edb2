using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Makes codes of YAML and says line by line what could not be taken.</summary>
sealed class CodebookYamlReader(string file)
{
    static readonly HashSet<string> Keys =
        new(StringComparer.Ordinal) { "name", "number", "color", "brief", "definition", "use", "not", "origin", "status", "folder", "codes" };

    /// <summary>What was wrong.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>The version and the codes at the top.</summary>
    public (string Version, IReadOnlyList<CodebookEntry> Codes) Read(YamlNode root)
    {
        if (root is YamlList list) return ("", Codes(list));
        if (root is not YamlMap map)
        {
            Error(root.Line, "This is no codebook: a list “codes:” is missing.");
            return ("", []);
        }

        var values = Values(map, ["version", "codes"]);
        if (!values.TryGetValue("codes", out YamlNode? codes)) Error(root.Line, "The list “codes:” is missing.");
        return (Text(values, "version"), codes is null ? [] : Codes(codes));
    }

    IReadOnlyList<CodebookEntry> Codes(YamlNode node)
    {
        if (node is YamlScalar { IsNull: true }) return [];
        if (node is YamlList list) return [.. list.Items.Select(Code).OfType<CodebookEntry>()];
        Error(node.Line, "“codes” must be a list: each code begins with “- name:”.");
        return [];
    }

    CodebookEntry? Code(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } word && word.Value.Trim().Length > 0)
            return new("", word.Value.Trim(), null, "", "", "", "", CodeOrigin.Unsaid, CodeStatus.Open, false, []);
        if (node is not YamlMap map)
        {
            Error(node.Line, "A code must have a name: “- name: …”. It was left out.");
            return null;
        }

        var values = Values(map, Keys);
        string name = Text(values, "name").Trim();
        if (name.Length == 0)
        {
            Error(node.Line, "The code has no name; it was left out, with the codes below it.");
            return null;
        }

        return new(
            Text(values, "number").Trim(),
            name,
            CodebookWords.Color(Text(values, "color"), Doubt(values, "color")),
            Text(values, "brief"),
            Text(values, "definition"),
            Text(values, "use"),
            Text(values, "not"),
            CodebookWords.Origin(Text(values, "origin"), Doubt(values, "origin")),
            CodebookWords.Status(Text(values, "status"), Doubt(values, "status")),
            CodebookWords.Yes(Text(values, "folder"), Doubt(values, "folder")),
            values.TryGetValue("codes", out YamlNode? below) ? Codes(below) : []);
    }

    Dictionary<string, YamlNode> Values(YamlMap map, IReadOnlyCollection<string> known)
    {
        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Pairs)
        {
            string name = key.Value.Trim().ToLowerInvariant();
            if (!known.Contains(name)) Note(key.Line, $"“{CsvTable.Short(key.Value)}” is not known here and was left out.");
            else if (!values.TryAdd(name, value)) Note(key.Line, $"“{name}” is there twice; the first was taken.");
        }

        return values;
    }

    string Text(Dictionary<string, YamlNode> values, string key)
    {
        if (!values.TryGetValue(key, out YamlNode? node)) return "";
        if (node is YamlScalar scalar) return scalar.IsNull && key != "name" ? "" : scalar.Value;
        Error(node.Line, $"“{key}” must be words, not a list; it was left out.");
        return "";
    }

    Action<string> Doubt(Dictionary<string, YamlNode> values, string key) => message => Note(values[key].Line, message);

    void Error(int line, string message) => Problems.Add(new(file, Place(line), message));

    void Note(int line, string message) => Problems.Add(new(file, Place(line), message, Severity.Note));

    static string Place(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
