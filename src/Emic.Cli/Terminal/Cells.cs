using System.Globalization;
using System.Text;

namespace Emic.Cli;

/// <summary>How wide text is on a terminal, and how it is made fit.</summary>
static class Cells
{
    /// <summary>One line without control characters: what comes from a file must not steer the terminal.</summary>
    public static string Line(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.AsSpan().ContainsAnyInRange('\x7F', '\x9F')) return text;
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\n' or '\t' or '\r') line.Append(line.Length > 0 && line[^1] == ' ' ? "" : " ");
            else line.Append(char.IsControl(c) ? '\uFFFD' : c);
        }

        return line.ToString();
    }

    /// <summary>Text with its lines, without other control characters.</summary>
    public static string Text(string text) => string.Join('\n', text.Split('\n').Select(Line));

    /// <summary>Columns that a line takes: 2 for East Asian wide characters and pictures, 0 for what joins the character ahead.</summary>
    public static int Width(string line)
    {
        int width = 0;
        foreach (Rune rune in line.EnumerateRunes()) width += Width(rune);
        return width;
    }

    /// <summary>The line, cut to <paramref name="width"/> columns with "…" at its end if it is longer.</summary>
    public static string Cut(string line, int width)
    {
        if (Width(line) <= width) return line;
        var cut = new StringBuilder();
        int used = 1;
        foreach (Rune rune in line.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width) break;
            cut.Append(rune);
        }

        return cut.ToString().TrimEnd() + "…";
    }

    /// <summary>The end of the line, cut to <paramref name="width"/> columns with "…" ahead of it if it is longer.</summary>
    public static string CutAhead(string line, int width)
    {
        if (Width(line) <= width) return line;
        int used = 1, from = line.Length;
        while (from > 0)
        {
            Rune.DecodeLastFromUtf16(line.AsSpan(0, from), out Rune rune, out int length);
            used += Width(rune);
            if (used > width) break;
            from -= length;
        }

        return "…" + line[from..].TrimStart();
    }

    /// <summary>The line, filled up with spaces to <paramref name="width"/> columns.</summary>
    public static string Pad(string line, int width) => line + new string(' ', Math.Max(0, width - Width(line)));

    /// <summary>The line broken at spaces into lines of at most <paramref name="width"/> columns; a longer word stands alone.</summary>
    public static IEnumerable<string> Wrap(string line, int width)
    {
        var open = new StringBuilder();
        int used = 0;
        foreach (string word in line.Split(' '))
        {
            int wide = Width(word);
            if (used > 0 && used + 1 + wide > width)
            {
                yield return open.ToString();
                open.Clear();
                used = 0;
            }
            else if (used > 0)
            {
                open.Append(' ');
                used++;
            }

            open.Append(word);
            used += wide;
        }

        yield return open.ToString();
    }

    static int Width(Rune rune) => rune.Value < 0x300 ? 1 : Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
