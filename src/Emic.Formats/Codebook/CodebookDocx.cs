using DocumentFormat.OpenXml.Wordprocessing;

namespace Emic.Formats;

/// <summary>Codebooks as Word documents: a heading for each code, indented by its level, and below it what it means, its counts and its examples.</summary>
public static class CodebookDocx
{
    /// <summary>Deeper ones are indented no further: their words need room.</summary>
    const int DeepestIndented = 6;

    /// <summary>Writes one.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="codebook">What is written.</param>
    public static void Write(Stream stream, CodebookDocument codebook) =>
        WordFile.Write(stream, [WordFile.Line("Title", codebook.Title), WordFile.Line("Subtitle", codebook.About), .. codebook.Codes.SelectMany(Code)]);

    static IEnumerable<Paragraph> Code(DescribedCode code)
    {
        int level = Math.Min(code.Depth, DeepestIndented);
        yield return WordFile.Line(FormattableString.Invariant($"Heading{Math.Min(code.Depth + 1, WordFile.LowestHeading)}"), code.Label, level);
        foreach ((string title, string words) in code.Said) yield return WordFile.Line("Normal", words, level, title + ": ");
        yield return WordFile.Line("Normal", code.Counts, level, "Used: ");
        if (code.Examples.Count > 0) yield return WordFile.Line("Normal", "", level, code.Examples.Count == 1 ? "Example" : "Examples");
        foreach (QuotationExportRow example in code.Examples)
        {
            yield return WordFile.Line("Quote", example.Text, level);
            yield return WordFile.Line("Place", example.Place, level);
        }
    }
}
