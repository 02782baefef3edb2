namespace Emic.Statistics;

/// <summary>
/// How a selection lies among the candidates, by their distances. Many selections tie; it is the figure that is to be compared, not the names.
/// Sources: for max-min and the radius M. E. Johnson, L. M. Moore and D. Ylvisaker (1990), Minimax and maximin distance designs, Journal of Statistical Planning and Inference 26, 131–148;
/// for facility location G. Cornuéjols, M. L. Fisher and G. L. Nemhauser (1977), Location of bank accounts to optimize float, Management Science 23(8), 789–810.
/// A pair without a distance is passed over.
/// </summary>
public static class Spread
{
    /// <summary>The least distance between two of the selected, from 0 to 1: the larger, the more different they all are. Undefined for fewer than two.</summary>
    public static Estimate MaxMin(GowerDistances distances, IReadOnlyList<int> selected)
    {
        Measure measure = new("max-min", "Least distance among the selected", "Gower; to be made large", "Johnson, Moore & Ylvisaker 1990", "selected");
        if (selected.Count < 2) return measure.Undefined(selected.Count, "it takes two who are selected");
        double least = Least(distances, selected);
        return double.IsFinite(least) ? measure.Of(selected.Count, least) : measure.Undefined(selected.Count, "no two of the selected share an attribute");
    }

    /// <summary>The distance of that candidate who is farthest from all the selected, from 0 to 1: the smaller, the better nobody is left out (k-center).</summary>
    public static Estimate Radius(GowerDistances distances, IReadOnlyList<int> selected)
    {
        Measure measure = new("k-center-radius", "Greatest distance of a candidate from the selected", "Gower; to be made small", "Johnson, Moore & Ylvisaker 1990", "candidates");
        if (Nobody(distances, selected) is { Length: > 0 } because) return measure.Undefined(distances.Count, because);
        double[] nearest = [.. Enumerable.Range(0, distances.Count).Select(one => Nearest(distances, one, selected))];
        return nearest.All(double.IsFinite) ? measure.Of(distances.Count, nearest.Max()) : measure.Undefined(distances.Count, "a candidate shares no attribute with any of the selected");
    }

    /// <summary>Σ over the candidates of 1 − the distance to the nearest selected, from 0 to the number of candidates: how well the selected stand for all. Nothing for whom no distance is known.</summary>
    public static Estimate FacilityLocation(GowerDistances distances, IReadOnlyList<int> selected)
    {
        Measure measure = new("facility-location", "How well the selected stand for all", "sum over candidates of 1 − Gower distance to the nearest selected; to be made large", "Cornuéjols, Fisher & Nemhauser 1977", "candidates");
        if (Nobody(distances, selected) is { Length: > 0 } because) return measure.Undefined(distances.Count, because);
        return measure.Of(distances.Count, Represented(distances, selected));
    }

    /// <summary>The least distance among the selected; without end where there is none.</summary>
    internal static double Least(GowerDistances distances, IReadOnlyList<int> selected)
    {
        double least = double.PositiveInfinity;
        for (int i = 1; i < selected.Count; i++)
            for (int j = 0; j < i; j++) least = Math.Min(least, distances[selected[i], selected[j]] ?? double.PositiveInfinity);
        return least;
    }

    /// <summary>The distance to the nearest of the selected; without end where there is none.</summary>
    internal static double Nearest(GowerDistances distances, int one, IReadOnlyList<int> selected)
    {
        double nearest = double.PositiveInfinity;
        for (int i = 0; i < selected.Count; i++) nearest = Math.Min(nearest, distances[one, selected[i]] ?? double.PositiveInfinity);
        return nearest;
    }

    internal static double Represented(GowerDistances distances, IReadOnlyList<int> selected)
    {
        double sum = 0;
        for (int one = 0; one < distances.Count; one++) sum += Math.Max(0, 1 - Nearest(distances, one, selected));
        return sum;
    }

    static string Nobody(GowerDistances distances, IReadOnlyList<int> selected) => distances.Count == 0 ? "there are no candidates" : selected.Count == 0 ? "nobody is selected" : "";
}
