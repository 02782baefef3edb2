namespace Emic.Formats;

/// <summary>Reads .srt.</summary>
static class SubRipReader
{
    /// <summary>The file's cues and the encoding it was read in.</summary>
    public static (IReadOnlyList<Cue> Cues, string Encoding) Read(byte[] bytes, ReadingNotes notes)
    {
        Decoded decoded = TextDecoder.Decode(bytes, notes);
        var reader = new CueReader(notes, entities: false);
        foreach (CueBlock block in CueBlock.Of([.. FileLines.Of(decoded.Text)]))
        {
            if (block.IsTimed) reader.Take(block, "");
            else if (!IsBareNumber(block)) reader.TakeUntimed(block);
        }

        return (reader.Cues, decoded.Encoding);
    }

    static bool IsBareNumber(CueBlock block) => block.Lines is [{ Text: var only }] && only.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0;
}
