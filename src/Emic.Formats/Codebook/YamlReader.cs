using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Emic.Formats;

/// <summary>Reads YAML that may be hostile: no aliases (they multiply), no tags, a limit on depth.</summary>
sealed class YamlReader
{
    const int MaxDepth = 2 * CodebookTree.MaxDepth + 10;

    readonly Parser parser;
    int depth;

    YamlReader(string text) => parser = new Parser(new StringReader(text));

    /// <summary>The first document; null if there is none.</summary>
    /// <exception cref="UnreadableException">It is no YAML, or says what is not allowed here; the sentence tells the line.</exception>
    public static YamlNode? Read(string text)
    {
        try
        {
            var reader = new YamlReader(text);
            while (reader.parser.MoveNext())
                if (reader.parser.Current is NodeEvent) return reader.Node();
            return null;
        }
        catch (YamlException wrong)
        {
            throw new UnreadableException(string.Create(
                CultureInfo.InvariantCulture,
                $"This is not valid YAML at line {wrong.Start.Line}, column {wrong.Start.Column}: {Reason(wrong)} Text with a colon or a number sign in it needs quotes."));
        }
    }

    YamlNode Node()
    {
        ParsingEvent current = parser.Current!;
        int line = (int)current.Start.Line;
        if (++depth > MaxDepth) throw Refused(line, "the codes lie deeper than 50 levels");
        try
        {
            return current switch
            {
                Scalar scalar => new YamlScalar(line, scalar.Value, IsNull(scalar)),
                SequenceStart => List(line),
                MappingStart => Map(line),
                _ => throw Refused(line, "aliases (*) are not allowed"),
            };
        }
        finally
        {
            depth--;
        }
    }

    YamlList List(int line)
    {
        var items = new List<YamlNode>();
        while (parser.MoveNext() && parser.Current is not SequenceEnd) items.Add(Node());
        return new(line, items);
    }

    YamlMap Map(int line)
    {
        var pairs = new List<(YamlScalar, YamlNode)>();
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            int at = (int)parser.Current!.Start.Line;
            if (Node() is not YamlScalar key) throw Refused(at, "a key must be a word");
            parser.MoveNext();
            pairs.Add((key, Node()));
        }

        return new(line, pairs);
    }

    static bool IsNull(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";

    static UnreadableException Refused(int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The codebook can't be read from line {line} on: {what}."));

    static string Reason(YamlException wrong)
    {
        string reason = wrong.Message;
        int prefix = reason.IndexOf("): ", StringComparison.Ordinal);
        if (prefix >= 0) reason = reason[(prefix + 3)..];
        return reason.TrimEnd('.') + ".";
    }
}
