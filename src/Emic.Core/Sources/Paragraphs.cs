namespace Emic.Core;

/// <summary>The paragraphs of a text.</summary>
public static class Paragraphs
{
    /// <summary>The stretches between line feeds, the empty ones left out; the line feeds belong to none.</summary>
    public static IEnumerable<TextSpan> Of(string text) => From(text, 0);

    /// <summary>Whole paragraphs in runs of about so many units, from a beginning of a paragraph on; a longer paragraph is a run of its own.</summary>
    public static IEnumerable<TextSpan> Runs(string text, int length, int from = 0)
    {
        int begin = -1, end = 0;
        foreach (TextSpan paragraph in From(text, from))
        {
            if (begin >= 0 && paragraph.End - begin > length)
            {
                yield return new TextSpan(begin, end);
                begin = -1;
            }

            if (begin < 0) begin = paragraph.Begin;
            end = paragraph.End;
        }

        if (begin >= 0) yield return new TextSpan(begin, end);
    }

    /// <summary>The paragraph that holds unit <paramref name="position"/>, its line feed excluded; at a line feed, the one it ends.</summary>
    public static TextSpan At(string text, int position)
    {
        int begin = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        int end = text.IndexOf('\n', position);
        return new TextSpan(begin, end < 0 ? text.Length : end);
    }

    static IEnumerable<TextSpan> From(string text, int from)
    {
        for (int begin = from; begin < text.Length;)
        {
            int end = text.IndexOf('\n', begin);
            if (end < 0) end = text.Length;
            if (end > begin) yield return new TextSpan(begin, end);
            begin = end + 1;
        }
    }
}
