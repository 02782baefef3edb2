namespace Emic.Core;

/// <summary>One stretch that a correction replaced.</summary>
/// <param name="Begin">Where, on the old text.</param>
/// <param name="Removed">How many units of the old text went.</param>
/// <param name="Inserted">How many units of the new text came in their place.</param>
public readonly record struct TextEdit(int Begin, int Removed, int Inserted)
{
    /// <summary>The first unit of the old text after what went.</summary>
    public int End => Begin + Removed;
}

/// <summary>
/// How one text became another: the stretches that were replaced, in order, apart from each other. It holds positions and no words.
/// Everything between the stretches is the same in both texts.
/// </summary>
public sealed class EditScript
{
    readonly TextEdit[] edits;

    /// <summary>A script of these edits, in order of position and not touching one another.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public EditScript(IReadOnlyList<TextEdit> edits)
    {
        this.edits = [.. edits];
        for (int i = 0; i < this.edits.Length; i++)
        {
            TextEdit edit = this.edits[i];
            if (edit.Begin < 0 || edit.Removed < 0 || edit.Inserted < 0 || edit.Removed + edit.Inserted == 0) throw new ArgumentException("An edit replaces nothing, or lies outside the text.", nameof(edits));
            if (i > 0 && edit.Begin <= this.edits[i - 1].End) throw new ArgumentException("Edits touch one another, or are out of order.", nameof(edits));
        }
    }

    /// <summary>Nothing was replaced.</summary>
    public static EditScript None { get; } = new([]);

    /// <summary>The stretches, in order.</summary>
    public IReadOnlyList<TextEdit> Edits => edits;

    /// <summary>The way back.</summary>
    public EditScript Inverse
    {
        get
        {
            int shift = 0;
            return new([.. edits.Select(edit =>
            {
                var back = new TextEdit(edit.Begin + shift, edit.Inserted, edit.Removed);
                shift += edit.Inserted - edit.Removed;
                return back;
            })]);
        }
    }

    /// <summary>
    /// Where a span lies after the correction, if no unit inside it went and none came in; null otherwise. What was inserted exactly at its ends stays outside.
    /// The words of a span that was moved are the same, unit for unit.
    /// </summary>
    public TextSpan? Move(TextSpan span)
    {
        (int shift, bool touched) = At(span.Begin, span.End);
        return touched ? null : new TextSpan(span.Begin + shift, span.End + shift);
    }

    /// <summary>How far a span from <paramref name="begin"/> to <paramref name="end"/> moves, and whether something inside it was replaced.</summary>
    public (int Shift, bool Touched) At(int begin, int end)
    {
        // All edits ahead of the span, those that end or insert exactly at its begin included.
        int low = 0, high = edits.Length, shift = 0;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (edits[middle].End <= begin) low = middle + 1;
            else high = middle;
        }

        bool touched = low < edits.Length && edits[low].Begin < end;
        if (low > 0) shift = Shifts[low - 1];
        return (shift, touched);
    }

    /// <summary>
    /// Where what remains of a span lies, together with what came in place of what it lost. Empty where nothing remains of it and nothing came.
    /// </summary>
    /// <param name="span">A span of the old text.</param>
    /// <param name="grow">Whether what was inserted exactly at its ends belongs to it.</param>
    public TextSpan Follow(TextSpan span, bool grow = false)
    {
        int begin = NewBegin(span.Begin, grow);
        return new TextSpan(begin, Math.Max(begin, NewEnd(span.End, grow)));
    }

    int NewBegin(int at, bool grow)
    {
        int shift = 0;
        foreach (TextEdit edit in edits)
        {
            bool insertedHere = edit.Removed == 0 && edit.Begin == at;
            if (edit.Begin > at || (insertedHere && grow)) break;
            if (edit.End > at) return edit.Begin + shift;
            shift += edit.Inserted - edit.Removed;
        }

        return at + shift;
    }

    int NewEnd(int at, bool grow)
    {
        int shift = 0;
        foreach (TextEdit edit in edits)
        {
            bool insertedHere = edit.Removed == 0 && edit.Begin == at;
            if (edit.Begin >= at && !(insertedHere && grow)) break;
            if (edit.End > at) return edit.Begin + shift + edit.Inserted;
            shift += edit.Inserted - edit.Removed;
        }

        return at + shift;
    }

    int[] Shifts => field ??= Sums();

    int[] Sums()
    {
        var sums = new int[edits.Length];
        int sum = 0;
        for (int i = 0; i < edits.Length; i++) sums[i] = sum += edits[i].Inserted - edits[i].Removed;
        return sums;
    }
}
