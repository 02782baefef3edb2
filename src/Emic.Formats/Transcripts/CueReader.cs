namespace Emic.Formats;

/// <summary>Reads the blocks of a subtitle file into cues.</summary>
/// <param name="notes">Where doubtful things go.</param>
/// <param name="entities">Whether &amp;amp; and the like stand for signs, as in WebVTT.</param>
sealed class CueReader(ReadingNotes notes, bool entities)
{
    readonly List<Cue> cues = [];
    string lastRolled = "";

    /// <summary>The cues so far.</summary>
    public IReadOnlyList<Cue> Cues => cues;

    /// <summary>Takes a block with times.</summary>
    /// <param name="block">The block.</param>
    /// <param name="voice">Who speaks, if the block's id says so.</param>
    public void Take(CueBlock block, string voice)
    {
        var (begins, ends) = block.Times();
        if (begins is null || ends is null) notes.Add(block.Time.Place, "A time could not be read and was left out.");
        if (ends < begins)
        {
            notes.Add(block.Time.Place, "A time ends before it begins; only its beginning was kept.");
            ends = null;
        }

        if (block.Lines.Count == 0) notes.Add(block.Time.Place, "A time without words was left out.");
        int start = cues.Count;
        foreach (FileLine line in block.Lines)
        {
            CuePayload payload = CuePayload.Read(line.Text, voice, line.Place, entities);
            foreach (var (speaker, words) in payload.Parts)
            {
                voice = speaker;
                if (!IsRepeated(payload, words.Text)) Add(speaker, words, begins, ends, start);
            }
        }
    }

    /// <summary>Takes words that stand without times.</summary>
    public void TakeUntimed(CueBlock block)
    {
        if (block.Lines.Count == 0) return;
        notes.Add(block.Lines[0].Place, "Words without a time were kept as they stand.");
        foreach (FileLine line in block.Lines)
            foreach (var (speaker, words) in CuePayload.Read(line.Text, "", line.Place, entities).Parts) cues.Add(new(speaker, words, null, null));
    }

    void Add(string voice, DraftLine words, TimeSpan? begins, TimeSpan? ends, int start)
    {
        int indent = words.Text.Length - words.Text.AsSpan().TrimStart().Length;
        bool dash = words.Text.AsSpan(indent) is ['-' or '–' or '—', not ('-' or '–'), ..];
        if (dash) indent += 1 + words.Text.AsSpan(indent + 1).Length - words.Text.AsSpan(indent + 1).TrimStart().Length;
        words.Cut(new(indent, words.Text.Length));
        words.TrimEnd();
        if (words.Text.Length == 0) return;
        bool goesOn = cues.Count > start && !dash && cues[^1].Voice == voice && !LabelParser.IsColon(words.Text);
        cues.Add(new(voice, words, begins, ends, dash, goesOn));
    }

    /// <summary>Captions that roll show each line twice: once while it is spoken, once above the next.</summary>
    bool IsRepeated(CuePayload payload, string words)
    {
        string bare = words.Trim();
        bool repeated = bare.Length > 0 && bare == lastRolled && !payload.IsTimedByWord;
        if (payload.IsTimedByWord) lastRolled = bare;
        return repeated;
    }
}
