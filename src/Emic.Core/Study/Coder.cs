namespace Emic.Core;

/// <summary>A person who codes.</summary>
public sealed class Coder : IRow
{
    /// <summary>The coder's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name shown beside codings: "A", "Nadia". Unique in a study, case ignored.</summary>
    public required string Name { get; set; }

    /// <summary>The coder's hue in <see cref="Palette"/>.</summary>
    public required Hue Color { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
