namespace Emic.Core;

/// <summary>A named relation from one quotation to another, made by a coder: "P3a, 41 explains P3b, 12". Both may lie in different sources and be anybody's.</summary>
public sealed class Link : IRow
{
    /// <summary>The relations that are offered; any other words may be used.</summary>
    public static IReadOnlyList<string> KnownRelations { get; } = ["explains", "contradicts", "supports", "leads to", "continues", "is an example of"];

    public required Guid Id { get; init; }

    /// <summary>The quotation the sentence begins with.</summary>
    public required Guid FromId { get; set; }

    /// <summary>The quotation it ends with.</summary>
    public required Guid ToId { get; set; }

    /// <summary>The words between them; never empty.</summary>
    public required string Relation { get; set; }

    /// <summary>Why; empty for none.</summary>
    public string Comment { get; set; } = "";

    /// <summary>Whose link it is.</summary>
    public required Guid CoderId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
