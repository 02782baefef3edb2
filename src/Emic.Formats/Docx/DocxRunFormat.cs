namespace Emic.Formats;

/// <summary>How the letters of a run look; null where a run or style says nothing.</summary>
readonly record struct DocxRunFormat(bool? Bold, bool? Italic, bool? Underline, bool? Hidden, bool? Struck)
{
    /// <summary>What this says, and where it says nothing, what <paramref name="below"/> says.</summary>
    public DocxRunFormat Over(DocxRunFormat below) =>
        new(Bold ?? below.Bold, Italic ?? below.Italic, Underline ?? below.Underline, Hidden ?? below.Hidden, Struck ?? below.Struck);

    /// <summary>Reads a w:rPr element that the reader stands on.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="style">The character style named in it; empty for none.</param>
    /// <param name="deleted">Whether what it belongs to (a paragraph's mark) is deleted or moved away.</param>
    public static DocxRunFormat Read(SafeXml xml, out string style, out bool deleted)
    {
        style = "";
        deleted = false;
        var format = default(DocxRunFormat);
        if (xml.IsEmpty) return format;
        int depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            switch (xml.Name)
            {
                case "b": format = format with { Bold = xml.IsOn() }; break;
                case "i": format = format with { Italic = xml.IsOn() }; break;
                case "u": format = format with { Underline = xml.Val() is not (null or "none") }; break;
                case "vanish": format = format with { Hidden = xml.IsOn() }; break;
                case "strike" or "dstrike": format = format with { Struck = xml.IsOn() }; break;
                case "rStyle": style = xml.Val() ?? ""; break;
                case "del" or "moveFrom": deleted = true; break;
            }

            xml.SkipElement();
        }

        return format;
    }
}
