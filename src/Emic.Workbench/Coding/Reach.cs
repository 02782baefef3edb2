using Emic.Core;

namespace Emic.Workbench;

/// <summary>Says of spans whether one of many others holds them whole, however many there are.</summary>
sealed class Reach
{
    readonly int[] begins;
    readonly int[] ends;

    public Reach(IEnumerable<TextSpan> spans)
    {
        TextSpan[] ordered = [.. spans.Order()];
        begins = [.. ordered.Select(span => span.Begin)];
        // How far the spans reach that begin here or ahead of here.
        ends = [.. ordered.Select(span => span.End)];
        for (int i = 1; i < ends.Length; i++) ends[i] = Math.Max(ends[i], ends[i - 1]);
    }

    /// <summary>Whether one of the spans holds this one.</summary>
    public bool Holds(TextSpan span)
    {
        int after = UpTo(span.Begin);
        return after > 0 && ends[after - 1] >= span.End;
    }

    /// <summary>How many spans begin at <paramref name="position"/> or ahead of it.</summary>
    int UpTo(int position)
    {
        int low = 0, high = begins.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (begins[middle] <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
