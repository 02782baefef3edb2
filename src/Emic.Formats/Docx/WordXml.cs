namespace Emic.Formats;

/// <summary>What WordprocessingML's elements have in common.</summary>
static class WordXml
{
    /// <summary>Whether the reader stands on an element of the word-processing vocabulary, in its transitional or strict form.</summary>
    public static bool IsWord(this SafeXml xml) =>
        xml.Namespace is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The element's w:val.</summary>
    public static string? Val(this SafeXml xml) => xml.Attribute("val");

    /// <summary>Whether a switch such as w:b is on.</summary>
    public static bool IsOn(this SafeXml xml) => xml.Val() is null or "1" or "true" or "on";

    /// <summary>w:val as a number; null if it is none or lies beyond <paramref name="most"/>.</summary>
    public static int? Number(this SafeXml xml, int most) =>
        int.TryParse(xml.Val(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number <= most ? number : null;
}
