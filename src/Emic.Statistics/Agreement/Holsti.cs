namespace Emic.Statistics;

/// <summary>
/// Holsti's coefficient of reliability 2M/(N1 + N2): of all coding decisions of two coders, the share on which they agree. From 0 to 1, not corrected for chance.
/// Undefined where neither decided anything. Source: O. R. Holsti (1969), Content Analysis for the Social Sciences and Humanities.
/// </summary>
public static class Holsti
{
    static readonly Measure measure = new("holsti", "Holsti’s coefficient", "two coders, 2M/(N1 + N2)", "Holsti 1969", "decisions");

    /// <summary>From counts: on how many decisions both agree, and how many each took.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or they agree on more than one of them decided.</exception>
    public static Estimate Of(int agreements, int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(agreements);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, agreements);
        ArgumentOutOfRangeException.ThrowIfLessThan(second, agreements);
        return first + second == 0 ? measure.Undefined(0, "neither coder decided anything") : measure.Of(first + second, 2.0 * agreements / ((double)first + second));
    }

    /// <summary>On given units: each value is a decision. A unit that only one decided lowers the figure, which percent agreement leaves out.</summary>
    public static Estimate Of(Ratings ratings)
    {
        if (Shape.NotTwo(ratings, "Holsti’s coefficient", "look at each pair") is { } because) return measure.Undefined(0, because);
        int agreements = 0, first = 0, second = 0;
        for (int u = 0; u < ratings.Units; u++)
        {
            var unit = ratings.Unit(u);
            first += unit[0] >= 0 ? 1 : 0;
            second += unit[1] >= 0 ? 1 : 0;
            agreements += unit[0] >= 0 && unit[0] == unit[1] ? 1 : 0;
        }

        return Of(agreements, first, second);
    }
}
