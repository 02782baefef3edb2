namespace Emic.Core;

/// <summary>Takes a text's structure along with a correction.</summary>
public static class StructureMove
{
    /// <summary>The structure on the corrected text. What was written at the end of a turn or a heading belongs to it; what lost all its words is gone.</summary>
    public static TextStructure Run(TextStructure structure, EditScript script)
    {
        if (script.Edits.Count == 0) return structure;
        return new TextStructure(
            Follow(structure.Turns, turn => turn.Span, (turn, span) => turn with { Span = span }, grow: true),
            Follow(structure.Headings, heading => heading.Span, (heading, span) => heading with { Span = span }, grow: true),
            Follow(structure.Emphases, emphasis => emphasis.Span, (emphasis, span) => emphasis with { Span = span }, grow: false));

        List<T> Follow<T>(IReadOnlyList<T> entries, Func<T, TextSpan> span, Func<T, TextSpan, T> at, bool grow)
        {
            var moved = new List<T>(entries.Count);
            int last = 0;
            foreach (T entry in entries)
            {
                TextSpan before = span(entry);
                (int shift, bool touched) = script.At(before.Begin, before.End);
                TextSpan now = touched || grow ? script.Follow(before, grow) : new TextSpan(before.Begin + shift, before.End + shift);

                // Two turns whose border was rewritten as one stretch both claim it; the first keeps it.
                if (grow && now.Begin < last) now = new TextSpan(last, Math.Max(last, now.End));
                if (now.IsEmpty) continue;
                last = now.End;
                moved.Add(at(entry, now));
            }

            return moved;
        }
    }
}
