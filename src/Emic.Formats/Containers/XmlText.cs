using System.Xml;

namespace Emic.Formats;

/// <summary>Text as XML can hold it.</summary>
static class XmlText
{
    /// <summary>The text with U+FFFD for each character that XML has no place for.</summary>
    public static string Clean(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (!Holds(text, i)) return string.Concat(text.Select((c, at) => Holds(text, at) ? c : '\uFFFD'));
        return text;
    }

    static bool Holds(string text, int at) => XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
