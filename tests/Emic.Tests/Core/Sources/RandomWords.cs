using System.Text;

namespace Emic.Tests.Core.Sources;

/// <summary>Words that are hard on positions: emoji with skin colours, flags, combining marks, right-to-left script, line ends of Windows.</summary>
static class RandomWords
{
    static readonly string[] Pieces =
    [
        "the model ", "and ", "we ", "don’t know ", "a", "e", "e\u0301", "n\u0303o ", "👩🏽‍🔬", "🙂 ", "🇩🇪", "🇫🇷 ", "\u0301", "\u200D", "\u200F", "שלום ", "مرحبا بالعالم ", "数据 ", "한국 ",
        "\r\n", "\n", "\r\n\r\n", "P3a: ", "  ", "…", "🙂🙂", "x", "ä", "a\u0308", "\uFE0F",
    ];

    public static string Some(Random chance, int most)
    {
        var text = new StringBuilder();
        for (int i = chance.Next(most + 1); i > 0; i--) text.Append(Pieces[chance.Next(Pieces.Length)]);
        return text.ToString();
    }
}
