using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Codebooks as YAML: the form to read, compare and keep under version control. See docs/formats/codebook.md.</summary>
public static class CodebookYaml
{
    const int MaxSize = 10 * 1024 * 1024;

    /// <summary>Writes codes and all below them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="version">What the codebook calls its version; empty for nothing.</param>
    /// <param name="codes">The codes at the top.</param>
    public static void Write(TextWriter writer, string version, IReadOnlyList<CodebookEntry> codes)
    {
        if (version.Length > 0) writer.Write($"version: {YamlWriter.Quoted(version)}\n");
        writer.Write(codes.Count == 0 ? "codes: []\n" : "codes:\n");
        foreach (CodebookEntry code in codes) Write(writer, code, 2);
    }

    /// <summary>Reads a codebook.</summary>
    public static CodebookReading Read(byte[] bytes, string fileName)
    {
        var notes = new ReadingNotes(fileName);
        try
        {
            if (bytes.Length > MaxSize) throw new UnreadableException("The file is larger than 10 MB. No codebook is.");
            YamlNode root = YamlReader.Read(TextDecoder.Decode(bytes, notes).Text) ?? throw new UnreadableException("The file is empty.");
            var reader = new CodebookYamlReader(fileName);
            var (version, codes) = reader.Read(root);
            return new(version, codes, [.. notes.ToProblems(), .. reader.Problems]);
        }
        catch (UnreadableException unreadable)
        {
            return new("", [], [new Problem(fileName, "", unreadable.Message)]);
        }
    }

    static void Write(TextWriter writer, CodebookEntry code, int indent)
    {
        string margin = new(' ', indent);
        writer.Write($"{margin}- name: {YamlWriter.Value(code.Name, indent + 4)}\n");
        void Key(string key, string value, bool quoted = false)
        {
            if (value.Length > 0)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{margin}  {key}: {(quoted ? YamlWriter.Quoted(value) : YamlWriter.Value(value, indent + 4))}\n"));
        }

        Key("number", code.Number, quoted: true);
        Key("color", code.Color?.Name() ?? "");
        Key("brief", code.Brief);
        Key("definition", code.Definition);
        Key("use", code.Use);
        Key("not", code.NotUse);
        Key("origin", CodebookWords.Of(code.Origin));
        Key("status", CodebookWords.Of(code.Status));
        if (code.IsFolder) writer.Write($"{margin}  folder: true\n");
        if (code.Children.Count == 0) return;
        writer.Write($"{margin}  codes:\n");
        foreach (CodebookEntry child in code.Children) Write(writer, child, indent + 4);
    }
}
