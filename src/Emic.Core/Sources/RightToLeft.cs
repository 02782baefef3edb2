using System.Text;

namespace Emic.Core;

/// <summary>Scripts that are written from right to left: Hebrew, Arabic and their relatives.</summary>
public static class RightToLeft
{
    const char FirstStrongIsolate = '\u2068', PopDirectionalIsolate = '\u2069';

    /// <summary>Whether words begin with a letter of such a script.</summary>
    public static bool Begins(string words) => words.Length > 0 && Rune.DecodeFromUtf16(words, out Rune first, out _) == System.Buffers.OperationStatus.Done && Is(first);

    /// <summary>
    /// A name to stand in an English sentence. One with letters of such a script is isolated, as the Unicode Bidirectional Algorithm (UAX #9) has it;
    /// otherwise what follows it, a quotation mark or the next name, would be drawn on its wrong side.
    /// </summary>
    public static string Isolate(string name) => name.EnumerateRunes().Any(Is) ? FirstStrongIsolate + name + PopDirectionalIsolate : name;

    static bool Is(Rune letter) => letter.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
