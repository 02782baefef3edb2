namespace Emic.Statistics;

/// <summary>What is known of every candidate in one respect. A missing value is null.</summary>
/// <param name="Name">The attribute's name: "role".</param>
public abstract record CandidateAttribute(string Name)
{
    /// <summary>How many candidates it has a place for.</summary>
    public abstract int Count { get; }

    /// <summary>How far two candidates lie apart in it, from 0 to 1; nothing where it does not say (Gower's δ = 0).</summary>
    internal abstract double? Apart(int a, int b);
}

/// <summary>An attribute with named values, which are equal or not: "role", "region".</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Values">A value per candidate; null where it is missing.</param>
public sealed record NominalAttribute(string Name, IReadOnlyList<string?> Values) : CandidateAttribute(Name)
{
    /// <summary>
    /// The value that means "has it not", where the attribute is asymmetric: two candidates that both lack a rare trait are not alike by that, and the attribute drops out for them.
    /// Null where all values count alike.
    /// </summary>
    public string? Absent { get; init; }

    /// <inheritdoc/>
    public override int Count => Values.Count;

    internal override double? Apart(int a, int b) => (Values[a], Values[b]) switch
    {
        (null, _) or (_, null) => null,
        var (one, other) when one != other => 1,
        var (one, _) when one == Absent => null,
        _ => 0,
    };
}

/// <summary>An attribute that is measured: "years in the role". Its distances are parts of its range among the candidates.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Values">A finite value per candidate; null where it is missing.</param>
public sealed record NumericAttribute(string Name, IReadOnlyList<double?> Values) : CandidateAttribute(Name)
{
    readonly double range = Values.Any(value => value is not null) ? Values.Max()!.Value - Values.Min()!.Value : 0;

    /// <inheritdoc/>
    public override int Count => Values.Count;

    internal override double? Apart(int a, int b) => (Values[a], Values[b]) switch
    {
        (null, _) or (_, null) => null,
        _ when range == 0 => 0,
        var (one, other) => Math.Abs(one.Value - other.Value) / range,
    };
}
