namespace Emic.Core;

/// <summary>The paragraphs of a text.</summary>
public static class Paragraphs
{
    /// <summary>The stretches between line feeds, the empty ones left out; the line feeds belong to none.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        for (int begin = 0; begin < text.Length;)
        {
            int end = text.IndexOf('\n', begin);
            if (end < 0) end = text.Length;
            if (end > begin) yield return new TextSpan(begin, end);
            begin = end + 1;
        }
    }
}
