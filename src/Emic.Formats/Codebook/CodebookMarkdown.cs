namespace Emic.Formats;

/// <summary>Codebooks as Markdown: a heading for each code, and below it what it means, its counts and its examples.</summary>
public static class CodebookMarkdown
{
    const int LowestHeading = 6;

    /// <summary>Writes one. Lines end in a line feed.</summary>
    public static void Write(TextWriter writer, CodebookDocument codebook)
    {
        writer.Write($"# {PlainMarkdown.Line(codebook.Title)}\n\n{PlainMarkdown.Line(codebook.About)}\n");
        foreach (DescribedCode code in codebook.Codes)
        {
            writer.Write($"\n{new string('#', Math.Min(code.Depth + 2, LowestHeading))} {PlainMarkdown.Line(code.Label)}\n");
            foreach ((string title, string words) in code.Said) writer.Write($"\n**{title}:** {PlainMarkdown.Lines(words)}\n");
            writer.Write($"\n**Used:** {PlainMarkdown.Line(code.Counts)}\n");
            foreach (QuotationExportRow example in code.Examples) writer.Write($"\n{PlainMarkdown.Quote(example.Text, example.Place)}");
        }
    }
}
