using Emic.Statistics;

namespace Emic.Cli;

/// <summary>The report of <c>emic stats sampling</c>.</summary>
sealed class SamplingReport(CandidateTable frame, int[] selected)
{
    const int Strongest = 3, PrintedPairs = 15;
    readonly GowerDistances distances = GowerDistances.Of(frame);

    public StatsReport Of(string file, int suggest, Aim aim) => new("sampling", "How varied the sample is", $"{Words.Count(selected.Length, "selected", "selected")} of {Words.Count(frame.Ids.Count, "candidate")} from {file}, {Attributes()}")
    {
        Sections = [Coverage(), .. frame.Nominal.Count > 0 ? [Entropy()] : Array.Empty<StatsSection>(), Spreads(), Candidates(), Pairs(), .. suggest > 0 ? [Suggestions(NextCandidates.Of(frame, selected, suggest, aim))] : Array.Empty<StatsSection>()],
        Reading = "Coverage tells how many combinations of attribute values the sample holds of those it could; a combination that no candidate has cannot be reached, so that the share of the achievable is the one to work on.",
        Notes =
        [
            "Many choices are equally good; a suggestion is the first of them in the table, and who can be reached and has something to say decides among the others.",
            "Variety in these attributes is not variety in what is said.",
        ],
        Sources =
        [
            "Kuhn, D. R., Kacker, R. N., & Lei, Y. (2013). Introduction to combinatorial testing. CRC Press. (coverage)",
            "Gower, J. C. (1971). A general coefficient of similarity and some of its properties. Biometrics, 27(4), 857–871. (distances)",
            "Johnson, M. E., Moore, L. M., & Ylvisaker, D. (1990). Minimax and maximin distance designs. Journal of Statistical Planning and Inference, 26(2), 131–148. (least and greatest distance)",
            "Cornuéjols, G., Fisher, M. L., & Nemhauser, G. L. (1977). Location of bank accounts to optimize float. Management Science, 23(8), 789–810. (standing for all)",
            "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, 27(3), 379–423. (entropy)",
        ],
    };

    string Attributes()
    {
        string[] named = [.. frame.Nominal.Select(one => one.Absent is null ? one.Name : one.Name + " (asymmetric)")], measured = [.. frame.Attributes.OfType<NumericAttribute>().Select(one => one.Name)];
        return string.Join("; ", new[] { named.Length > 0 ? "named: " + Words.List(named) : "", measured.Length > 0 ? "measured: " + Words.List(measured) : "" }.Where(text => text.Length > 0));
    }

    GridSection Coverage() => new(
        "coverage",
        "Combinations of values",
        [new("attributes", "Attributes"), new("hit", "In the sample"), new("possible", "Possible"), new("ofPossible", "Share", NumberForm.Percent), new("achievable", "Achievable"), new("ofAchievable", "Share of achievable", NumberForm.Percent)],
        [.. Enumerable.Range(1, Math.Clamp(frame.Nominal.Count, 1, Strongest)).Select(strength => CombinationCoverage.Of(frame, selected, strength)).Select(one => (IReadOnlyList<GridCell>)[one.Strength, one.Hit, new($"{one.Possible:N0}", one.Possible, ""), one.OfPossible, one.Achievable, one.OfAchievable])]);

    GridSection Entropy() => new(
        "entropy",
        "How evenly the sample spreads over values",
        [new("attribute", "Attribute"), new("values", "Values"), new("covered", "In the sample"), new("bits", "Entropy in bits"), new("evenness", "Evenness")],
        [.. AttributeEntropy.Of(frame, selected).Select(one => (IReadOnlyList<GridCell>)[one.Attribute, one.Levels, one.Covered, one.Bits, one.Evenness])]);

    EstimateSection Spreads() => new("spread", "How the sample lies among the candidates", [Spread.MaxMin(distances, selected), Spread.Radius(distances, selected), Spread.FacilityLocation(distances, selected), distances.Mean()]);

    GridSection Candidates() => new(
        "candidates",
        "Candidates not selected, and how far the nearest selected is",
        [new("candidate", "Candidate"), new("nearest", "Nearest selected"), new("distance", "Distance")],
        [.. Enumerable.Range(0, frame.Ids.Count).Except(selected).Select(one =>
        {
            int nearest = selected.Length == 0 ? -1 : selected.MinBy(other => distances[one, other] ?? double.PositiveInfinity);
            return (IReadOnlyList<GridCell>)(nearest < 0 ? [frame.Ids[one], GridCell.Undefined("nobody is selected"), GridCell.Undefined("nobody is selected")] : [frame.Ids[one], frame.Ids[nearest], Distance(one, nearest)]);
        })])
    { Printed = 40 };

    GridSection Pairs() => new(
        "distances",
        "Gower distances between candidates",
        [new("first", "First"), new("second", "Second"), new("distance", "Distance")],
        [.. from a in Enumerable.Range(0, frame.Ids.Count) from b in Enumerable.Range(a + 1, frame.Ids.Count - a - 1) select (IReadOnlyList<GridCell>)[frame.Ids[a], frame.Ids[b], Distance(a, b)]])
    { Printed = PrintedPairs };

    GridSection Suggestions(NextCandidates next) => new(
        "suggestions",
        Heading(next),
        [new("candidate", "Ask next"), new("before", "Before"), new("after", "After"), new("why", "Why"), new("ties", "As good")],
        [.. next.Suggestions.Select(one => (IReadOnlyList<GridCell>)[frame.Ids[one.Candidate], Reached(next.Aim, one.Before), Reached(next.Aim, one.After), Why(one), one.Ties])]);

    static GridCell Reached(Aim aim, double? value) => value is { } number ? aim == Aim.Coverage ? (int)number : number : GridCell.Undefined("it takes two, or distances that are known");

    GridCell Distance(int a, int b) => distances[a, b] is { } known ? known : GridCell.Undefined("the two share no attribute");

    static string Heading(NextCandidates next) =>
        $"Suggestions for {Said(next.Aim)} ({(next.Exact ? $"exact: the best of {Words.Count(next.Compared, "set")}{(next.Tied > 0 ? $", and {Words.Count(next.Tied, "other")} as good" : "")}" : "greedy: each the best next one")})";

    static string Said(Aim aim) => aim switch
    {
        Aim.Coverage => "coverage, the pairs of values in the sample",
        Aim.MaxMin => "maxmin, the least distance among the selected",
        Aim.Center => "center, the greatest distance of a candidate from the selected",
        _ => "location, how well the selected stand for all",
    };

    string Why(Suggestion one)
    {
        string adds = one.Adds.Count == 0 ? "brings no new combination" : $"brings {string.Join("; ", one.Adds.Take(3))}{(one.Adds.Count > 3 ? $" and {one.Adds.Count - 3} more" : "")}";
        return one.Distance is { } distance ? $"{adds}; {Digits.Of(distance)} from {frame.Ids[one.Nearest]}, the most alike before" : adds;
    }
}
