namespace Emic.Formats;

/// <summary>Reads .txt: every line that is not blank is a paragraph, unless the file was wrapped at a fixed width.</summary>
static class PlainTextReader
{
    /// <summary>The file's lines and the encoding it was read in.</summary>
    public static Draft Read(byte[] bytes, ReadingNotes notes)
    {
        Decoded decoded = TextDecoder.Decode(bytes, notes);
        if (LooksLikeHtml(decoded.Text))
            notes.Add("", "The file looks like a web page; its tags were kept as text. Please copy the page's text into the file if that was not meant.");
        List<DraftLine> lines = [.. FileLines.Of(decoded.Text).Select(line => new DraftLine(line.Text, line.Place))];
        return new Draft(Wrapping.Undo(lines, notes), decoded.Encoding);
    }

    static bool LooksLikeHtml(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
