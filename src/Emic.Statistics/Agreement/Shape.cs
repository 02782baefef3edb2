namespace Emic.Statistics;

/// <summary>Why some ratings can't be compared at all, in the words that every coefficient uses.</summary>
static class Shape
{
    /// <summary>The reason, or none if there is something to compare.</summary>
    public static string? Refusal(Ratings ratings, RatingMargins margins)
    {
        if (ratings.Units == 0) return "there are no units";
        if (margins.Values == 0) return "all values are missing";
        if (!HasTwoRaters(ratings)) return "only one coder has values";
        if (margins.Paired == 0) return "no unit has values from two coders";
        return null;
    }

    /// <summary>The reason why chance can't be told from agreement, or none.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="counts">How often each category was chosen in the units that count.</param>
    public static string? Constant(Ratings ratings, long[] counts)
    {
        int only = -1;
        for (int category = 0; category < counts.Length; category++)
        {
            if (counts[category] == 0) continue;
            if (only >= 0) return null;
            only = category;
        }

        return $"every value is “{ratings.Categories.Names[only]}”: without variation, agreement cannot be told from chance";
    }

    /// <summary>Said beside a coefficient that constant data leave undefined.</summary>
    public const string ConstantNote = "Percent agreement is 100 %.";

    /// <summary>The reason why a coefficient of two coders does not apply, or none.</summary>
    public static string? NotTwo(Ratings ratings, string name, string instead)
    {
        if (!ratings.CodersAreKnown) return "a table of counts does not tell who chose what";
        return ratings.Coders == 2 ? null : $"{name} compares two coders and here are {ratings.Coders}; {instead}";
    }

    /// <summary>Whether values stand in two columns; nearly always the first units tell.</summary>
    static bool HasTwoRaters(Ratings ratings)
    {
        int only = -1;
        for (int u = 0; u < ratings.Units; u++)
        {
            var unit = ratings.Unit(u);
            for (int g = 0; g < unit.Length; g++)
            {
                if (unit[g] < 0 || g == only) continue;
                if (only >= 0) return true;
                only = g;
            }
        }

        return false;
    }
}
