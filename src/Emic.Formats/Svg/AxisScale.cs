using System.Globalization;

namespace Emic.Formats;

/// <summary>An axis: where a value lies on the drawing, and at which round values it bears ticks.</summary>
public sealed record AxisScale
{
    /// <summary>An axis from one place of the drawing to another that holds values from <paramref name="least"/> to <paramref name="most"/>, its ends at round values.</summary>
    /// <param name="least">The least value.</param>
    /// <param name="most">The largest value.</param>
    /// <param name="begin">Where on the drawing the axis begins.</param>
    /// <param name="end">Where it ends; for an upright axis above its begin, so a smaller number.</param>
    /// <param name="ticks">About how many ticks are wanted.</param>
    public AxisScale(double least, double most, double begin, double end, int ticks = 5)
    {
        double step = Step(most > least ? most - least : 1, ticks);
        Least = Math.Floor(least / step) * step;
        Most = Math.Max(Math.Ceiling(most / step - 1e-9) * step, Least + step);
        Begin = begin;
        End = end;
        int count = (int)Math.Round((Most - Least) / step);
        Ticks = [.. Enumerable.Range(0, count + 1).Select(i => Math.Round(Least + (i * step), 12))];
        decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 9);
    }

    readonly int decimals;

    /// <summary>The value at its begin.</summary>
    public double Least { get; }

    /// <summary>The value at its end.</summary>
    public double Most { get; }

    /// <summary>Where it begins.</summary>
    public double Begin { get; }

    /// <summary>Where it ends.</summary>
    public double End { get; }

    /// <summary>The round values that bear ticks, from first to last.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Where a value lies.</summary>
    public double At(double value) => Begin + ((value - Least) / (Most - Least) * (End - Begin));

    /// <summary>A tick's label, with as many decimals as the step between ticks has.</summary>
    public string Label(double tick) => tick.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    static double Step(double range, int ticks)
    {
        double rough = range / Math.Max(1, ticks);
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double part = rough / power;
        return power * (part <= 1.0000001 ? 1 : part <= 2.0000001 ? 2 : part <= 5.0000001 ? 5 : 10);
    }
}
