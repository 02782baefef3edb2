using System.Net;
using System.Text;
using Emic.Core;

namespace Emic.Formats;

/// <summary>The words of a cue without their tags: voices part them, italics and the like are noted by position.</summary>
sealed class CuePayload
{
    const int LongestTag = 200;

    readonly string place;
    readonly bool entities;
    readonly StringBuilder text = new();
    readonly List<Emphasis> emphases = [];
    readonly List<(EmphasisKind Kind, int Begin)> open = [];
    readonly List<(string Voice, DraftLine Line)> parts = [];
    string voice;

    CuePayload(string voice, string place, bool entities)
    {
        this.voice = voice;
        this.place = place;
        this.entities = entities;
    }

    /// <summary>Whether a tag that is a time stood among the words, as in captions that roll.</summary>
    public bool IsTimedByWord { get; private set; }

    /// <summary>The words, parted where the voice changes.</summary>
    public IReadOnlyList<(string Voice, DraftLine Line)> Parts => parts;

    /// <summary>Reads a line of words.</summary>
    /// <param name="line">The line as it stands in the file.</param>
    /// <param name="voice">Who spoke last in this cue.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="entities">Whether &amp;amp; and the like stand for signs.</param>
    public static CuePayload Read(string line, string voice, string place, bool entities)
    {
        var payload = new CuePayload(voice, place, entities);
        payload.Scan(line);
        payload.Flush();
        return payload;
    }

    void Scan(string line)
    {
        for (int i = 0; i < line.Length;)
        {
            int end = line[i] == '<' ? line.IndexOf('>', i, Math.Min(LongestTag, line.Length - i)) : -1;
            if (end > 0 && TakeTag(line.AsSpan(i + 1, end - i - 1)))
            {
                i = end + 1;
            }
            else if (entities && line[i] == '&' && line.IndexOf(';', i, Math.Min(12, line.Length - i)) is > 0 and var semicolon)
            {
                text.Append(WebUtility.HtmlDecode(line[i..(semicolon + 1)]).Replace('\u00A0', ' '));
                i = semicolon + 1;
            }
            else if (line[i] == '{' && i + 1 < line.Length && line[i + 1] == '\\' && line.IndexOf('}', i, Math.Min(LongestTag, line.Length - i)) is > 0 and var brace)
            {
                i = brace + 1;
            }
            else
            {
                text.Append(line[i++]);
            }
        }
    }

    /// <summary>Takes a tag if it is one; a "&lt;" of the speaker's stays in the words.</summary>
    bool TakeTag(ReadOnlySpan<char> tag)
    {
        bool closes = tag.StartsWith('/');
        ReadOnlySpan<char> inner = closes ? tag[1..] : tag;
        int length = inner.IndexOfAny(" \t.=");
        ReadOnlySpan<char> name = length < 0 ? inner : inner[..length];
        switch (name)
        {
            case "v":
                Flush();
                int blank = inner.IndexOfAny(' ', '\t');
                voice = closes || blank < 0 ? "" : WebUtility.HtmlDecode(inner[blank..].Trim(" \t/").ToString());
                return true;
            case "i" or "I": return Emphasise(EmphasisKind.Italic, closes);
            case "b" or "B": return Emphasise(EmphasisKind.Bold, closes);
            case "u" or "U": return Emphasise(EmphasisKind.Underline, closes);
            case "c" or "lang" or "ruby" or "rt" or "font" or "s" or "FONT": return true;
            default:
                bool time = TimeMark.Parse(tag) is not null;
                IsTimedByWord |= time;
                return time;
        }
    }

    bool Emphasise(EmphasisKind kind, bool closes)
    {
        if (!closes)
        {
            open.Add((kind, text.Length));
            return true;
        }

        int last = open.FindLastIndex(one => one.Kind == kind);
        if (last < 0) return true;
        emphases.Add(new(new(Math.Min(open[last].Begin, text.Length), text.Length), kind));
        open.RemoveAt(last);
        return true;
    }

    void Flush()
    {
        foreach (var (kind, begin) in open) emphases.Add(new(new(Math.Min(begin, text.Length), text.Length), kind));
        open.Clear();
        if (text.Length > 0) parts.Add((voice, new DraftLine(text.ToString(), place) { Emphases = [.. emphases] }));
        text.Clear();
        emphases.Clear();
    }
}
