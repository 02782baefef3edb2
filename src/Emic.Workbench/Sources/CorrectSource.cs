using Emic.Core;

namespace Emic.Workbench;

/// <summary>A stretch of a source's text and what it is to read from now on.</summary>
/// <param name="Span">Where, on the text that the person saw.</param>
/// <param name="Words">The words the person saw there.</param>
/// <param name="Corrected">The words it is to read.</param>
/// <param name="RevisionId">The revision the person saw; null for the current one. A span on an older one is carried over the corrections since.</param>
public sealed record Correction(TextSpan Span, string Words, string Corrected, Guid? RevisionId = null);

/// <summary>A quotation whose words a correction changed.</summary>
/// <param name="QuotationId">The quotation.</param>
/// <param name="CoderId">Whose it is.</param>
/// <param name="State">Whether some of its words were changed, or all are gone.</param>
/// <param name="Quote">The words it was made of.</param>
/// <param name="Now">The words at the best place that was found.</param>
/// <param name="Span">That place.</param>
public sealed record FlaggedNow(Guid QuotationId, Guid CoderId, AnchorState State, string Quote, string Now, TextSpan Span);

/// <summary>What a correction did.</summary>
/// <param name="Saved">When it reached the disk; null where it was only tried.</param>
/// <param name="Edits">How many stretches were replaced.</param>
/// <param name="Kept">Quotations that lie where they lay.</param>
/// <param name="Moved">Quotations that lie elsewhere and read the same.</param>
/// <param name="Flagged">Quotations that a person has to look at, in text order.</param>
public sealed record CorrectionReport(Saved? Saved, int Edits, int Kept, int Moved, IReadOnlyList<FlaggedNow> Flagged)
{
    /// <summary>Whether turns, headings or emphasis are others than before, apart from having moved with the words.</summary>
    public bool StructureChanged { get; init; }
}

/// <summary>
/// Corrects a source's text under its codings. The text becomes a new revision; every quotation is found again and reads exactly as before,
/// or is flagged for a person.
/// </summary>
public static class CorrectSource
{
    /// <summary>Corrects one stretch. A new line in a turn that begins with the name of a speaker and a colon begins a turn of that speaker.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The source.</param>
    /// <param name="correction">What is to read how.</param>
    /// <param name="note">Why; empty for none.</param>
    /// <exception cref="RefusedException">The text there reads otherwise by now, or nothing would be left of the text.</exception>
    public static CorrectionReport Run(StudySession session, Guid id, Correction correction, string note = "") => Revision.Write(session, id, ChangeKinds.CorrectSource, (db, before) =>
    {
        string text = before.Text;
        TextSpan span = correction.RevisionId is { } seen ? SeenSpan.Now(db, before.Source, seen, correction.Span) : correction.Span;
        if (span.End > text.Length || span.Of(text) != correction.Words) throw new RefusedException($"The words of {before.Source.Name} that you corrected read otherwise by now; nothing was saved. Look at them as they are now and try again.");
        if (SourceText.SplitsPair(text, span.Begin) || SourceText.SplitsPair(text, span.End)) throw new RefusedException("A correction can't begin or end inside a character.");
        (string corrected, IReadOnlyList<TurnHead> heads) = Spoken(before.Structure, span, correction.Words, SourceText.From(correction.Corrected).Text);
        SourceText whole = SourceText.From(string.Concat(text.AsSpan(0, span.Begin), corrected, text.AsSpan(span.End)));
        EditScript script = Shifted(TextDifference.Between(correction.Words, corrected), text, whole.Text, span);
        return new Revision(whole, TurnHeads.Divide(StructureMove.Run(before.Structure, script), whole.Text, heads), script, Wording.Text(note));
    });

    /// <summary>The new words of a stretch inside one turn without the names of speakers that begin turns there, and where these begin in the whole text.</summary>
    static (string Words, IReadOnlyList<TurnHead> Heads) Spoken(TextStructure structure, TextSpan span, string words, string written)
    {
        int at = structure.TurnAt(span.Begin);
        if (at < 0 || span.End > structure.Turns[at].Span.End) return (written, []);
        (string said, IReadOnlyList<TurnHead> heads) = TurnHeads.Take(written, words, [.. structure.Turns.Select(turn => turn.Speaker).Distinct()]);
        return (said, [.. heads.Select(head => head with { At = head.At + span.Begin })]);
    }

    /// <summary>Takes a new version of the source's file: its words, and its turns with what was said of them here.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The source.</param>
    /// <param name="file">The words as they were read from the new file.</param>
    /// <param name="note">Why; empty for none.</param>
    /// <param name="isTrial">Whether it is only to be told what would happen.</param>
    /// <exception cref="RefusedException">The file has no words.</exception>
    public static CorrectionReport TakeVersion(StudySession session, Guid id, Formats.ImportResult file, string note = "", bool isTrial = false)
    {
        var marks = TurnMarks.Read(session, id);
        return Revision.Write(
            session,
            id,
            ChangeKinds.CorrectSource,
            (_, before) =>
            {
                EditScript script = TextDifference.Between(before.Text, file.Text.Text);
                return new Revision(file.Text, marks.Carry(before.Structure, file.Structure, script), script, Wording.Text(note));
            },
            isTrial);
    }

    /// <summary>The edits inside a stretch on the whole text; where they would part a character together with what stands around, the stretch is taken wider.</summary>
    static EditScript Shifted(EditScript inside, string older, string newer, TextSpan span)
    {
        EditScript script = new([.. inside.Edits.Select(edit => edit with { Begin = edit.Begin + span.Begin })]);
        int shift = 0;
        foreach (TextEdit edit in script.Edits)
        {
            if (Parts(older, edit.Begin, edit.End) || Parts(newer, edit.Begin + shift, edit.Begin + shift + edit.Inserted)) return TextDifference.Between(older, newer);
            shift += edit.Inserted - edit.Removed;
        }

        return script;
    }

    static bool Parts(string text, int begin, int end) => Graphemes.Splits(text, begin) || Graphemes.Splits(text, end);
}
