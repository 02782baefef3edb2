namespace Emic.Statistics;

/// <summary>How far two clusters are from each other, given how far their items are.</summary>
public enum Linkage
{
    /// <summary>As their nearest items. Finds chains. K. Florek and others (1951); P. H. A. Sneath (1957).</summary>
    Single,

    /// <summary>As their farthest items. Finds tight clusters. T. Sørensen (1948).</summary>
    Complete,

    /// <summary>As their items on average (UPGMA). R. R. Sokal and C. D. Michener (1958).</summary>
    Average,

    /// <summary>By how much the squared deviations within clusters grow when they join (J. H. Ward 1963), on squared distances and with the root as height: R's "ward.D2" (F. Murtagh and P. Legendre 2014). Meant for Euclidean distances.</summary>
    WardD2,
}

/// <summary>Two clusters that join.</summary>
/// <param name="First">The one: an item, from 0, or the number of items plus the place of an earlier merge. It is the less of the two numbers.</param>
/// <param name="Second">The other.</param>
/// <param name="Height">How far they were from each other.</param>
/// <param name="Size">How many items are together now.</param>
public sealed record Merge(int First, int Second, double Height, int Size);
