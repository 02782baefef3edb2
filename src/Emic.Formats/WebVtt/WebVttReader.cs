using System.Text.RegularExpressions;

namespace Emic.Formats;

/// <summary>Reads .vtt, as the standard has it and as meeting programs write it.</summary>
static partial class WebVttReader
{
    /// <summary>The file's cues and the encoding it was read in.</summary>
    public static (IReadOnlyList<Cue> Cues, string Encoding) Read(byte[] bytes, ReadingNotes notes)
    {
        Decoded decoded = TextDecoder.Decode(bytes, notes);
        List<FileLine> lines = [.. FileLines.Of(decoded.Text)];
        bool signed = lines.Count > 0 && lines[0].Text.TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal);
        if (!signed) notes.Add("line 1", "The file does not begin with WEBVTT; it was read all the same.");
        var reader = new CueReader(notes, entities: true);
        bool header = signed;
        foreach (CueBlock block in CueBlock.Of(lines))
        {
            if (block.IsTimed) reader.Take(block, VoiceIn(block.Id));
            else if (!header && !IsRemark(block)) reader.TakeUntimed(block);
            header = false;
        }

        return (reader.Cues, decoded.Encoding);
    }

    /// <summary>Remarks, styles and regions say nothing that was spoken.</summary>
    static bool IsRemark(CueBlock block) => block.Lines.Count > 0 && Remark().IsMatch(block.Lines[0].Text);

    /// <summary>Some meeting programs write the speaker's name into the cue's number: 12 "Ada Byron" (1815).</summary>
    static string VoiceIn(string id) => Named().Match(id) is { Success: true } named ? named.Groups[1].Value.Trim() : "";

    [GeneratedRegex(@"^(?:NOTE|STYLE|REGION)(?:[\s:]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\d{1,9}\s+""([^""]{1,80})""(?:\s*\(\d*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
