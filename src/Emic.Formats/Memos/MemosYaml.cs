using System.Globalization;
using System.Text;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Something a memo in a file is tied to, by name; what is empty is not meant.</summary>
/// <param name="Source">A source, or the source of a quotation.</param>
/// <param name="Coder">A coder, or the coder of a quotation.</param>
/// <param name="Quote">The words of a quotation.</param>
/// <param name="Code">A code's number or name.</param>
public sealed record MemoFileTie(string Source, string Coder, string Quote, string Code);

/// <summary>A memo in a file.</summary>
public sealed record MemoFileEntry(int Line, MemoKind Kind, string Title, string Coder, DateTimeOffset At, string Text, IReadOnlyList<MemoFileTie> Ties);

/// <summary>Reads memos as YAML: a list "memos" with kind, title, coder, date, text and links.</summary>
public static class MemosYaml
{
    /// <summary>Reads them all.</summary>
    /// <exception cref="InvalidDataException">The file is not of this form; the sentence names the line.</exception>
    public static IReadOnlyList<MemoFileEntry> Read(byte[] bytes)
    {
        try
        {
            return Find(YamlReader.Read(Encoding.UTF8.GetString(bytes)), "memos") is YamlList list ? [.. list.Items.Select(Memo)] : throw new InvalidDataException("The list “memos:” is missing.");
        }
        catch (UnreadableException wrong)
        {
            throw new InvalidDataException(wrong.Message, wrong);
        }
    }

    static MemoFileEntry Memo(YamlNode node)
    {
        if (!Enum.TryParse(Word(node, "kind").Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out MemoKind kind)) throw Wrong(node, "this kind of memo is not known");
        if (!DateTimeOffset.TryParse(Word(node, "date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)) throw Wrong(node, "the date is none");
        return new MemoFileEntry(node.Line, kind, Word(node, "title"), Word(node, "coder"), at, Word(node, "text"), Find(node, "links") is YamlList links ? [.. links.Items.Select(Tie)] : []);
    }

    static MemoFileTie Tie(YamlNode node) => new(Word(node, "source"), Word(node, "coder"), Word(node, "quote"), Word(node, "code"));

    static string Word(YamlNode node, string key) => Find(node, key) is YamlScalar { IsNull: false } word ? word.Value : "";

    static YamlNode? Find(YamlNode? node, string key) => node is YamlMap map ? map.Pairs.FirstOrDefault(pair => pair.Key.Value == key).Value : null;

    static InvalidDataException Wrong(YamlNode node, string what) => new(string.Create(CultureInfo.InvariantCulture, $"Line {node.Line}: {what}."));
}
