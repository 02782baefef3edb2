namespace Emic.Statistics;

/// <summary>How a choice of candidates is made for an aim, the sets scored so that more is better.</summary>
sealed class Choice
{
    // Sums of distances may differ in their last digits with the order in which they were added.
    const double Same = 1e-12;

    readonly Aim aim;
    readonly IReadOnlyList<int> selected;
    readonly GowerDistances distances;
    readonly Combinations combinations;
    readonly Func<IReadOnlyList<int>, double> score;

    public Choice(CandidateTable table, Aim aim, IReadOnlyList<int> selected)
    {
        this.aim = aim;
        this.selected = selected;
        distances = GowerDistances.Of(table);
        combinations = new(table, Math.Clamp(table.Nominal.Count, 1, 2));
        score = aim switch
        {
            Aim.Coverage => set => combinations.Hit(set),
            Aim.MaxMin => set => set.Count == 1 ? Farthest(set[0]) : Spread.Least(distances, set),
            Aim.Center => set => -Enumerable.Range(0, distances.Count).Max(one => Spread.Nearest(distances, one, set)),
            _ => set => Spread.Represented(distances, set),
        };
    }

    /// <summary>The best set of so many, and how many others are as good.</summary>
    public (int[] Set, long Tied) Best(int[] free, int count)
    {
        int[] best = [];
        double most = double.NegativeInfinity;
        long tied = 0;
        foreach (int[] set in Sets(free, count))
        {
            double reached = score([.. selected, .. set]);
            if (best.Length > 0 && (reached == most || Math.Abs(reached - most) <= Same)) tied++;
            else if (best.Length == 0 || reached > most) (best, most, tied) = (set, reached, 0);
        }

        return (best, tied);
    }

    /// <summary>So many of those allowed, one after another, each the best next one.</summary>
    /// <param name="free">Everybody who is not selected; ties are counted among them.</param>
    /// <param name="allowed">Whom to choose from.</param>
    /// <param name="count">How many to choose.</param>
    public IReadOnlyList<Suggestion> Greedy(int[] free, int[] allowed, int count)
    {
        List<int> chosen = [.. selected];
        List<Suggestion> suggestions = [];
        while (suggestions.Count < count)
        {
            var reached = free.Except(chosen).ToDictionary(one => one, one => score([.. chosen, one]));
            double most = allowed.Except(chosen).Max(one => reached[one]);
            bool AsGood(int one) => reached[one] >= most - Same;
            int next = allowed.Except(chosen).First(AsGood);
            suggestions.Add(Describe(next, chosen, most, reached.Keys.Count(AsGood) - 1));
            chosen.Add(next);
        }

        return suggestions;
    }

    Suggestion Describe(int next, List<int> chosen, double after, int ties)
    {
        var had = chosen.SelectMany(combinations.Of).ToHashSet();
        int nearest = chosen.Count == 0 ? -1 : chosen.MinBy(one => distances[next, one] ?? double.PositiveInfinity);
        double? before = chosen.Count == 0 ? null : Told(score(chosen), chosen.Count);
        return new(next, before, Told(after, chosen.Count + 1), [.. combinations.Of(next).Where(one => !had.Contains(one)).Select(one => combinations[one])], nearest, nearest < 0 ? null : distances[next, nearest], ties);
    }

    // The radius is scored by its negative; one alone has no least distance, and where no distance is known there is nothing to tell.
    double? Told(double score, int size) => !double.IsFinite(score) || (aim == Aim.MaxMin && size < 2) ? null : Math.Abs(score);

    // Alone, nobody is near anybody: whoever has the one farthest off begins.
    double Farthest(int one) => Enumerable.Range(0, distances.Count).Max(other => distances[one, other] ?? 0);

    static IEnumerable<int[]> Sets(int[] of, int size)
    {
        int[] places = [.. Enumerable.Range(0, size)];
        while (true)
        {
            yield return [.. places.Select(place => of[place])];
            int last = size - 1;
            while (last >= 0 && places[last] == of.Length - size + last) last--;
            if (last < 0) yield break;
            places[last]++;
            for (int i = last + 1; i < size; i++) places[i] = places[i - 1] + 1;
        }
    }
}
