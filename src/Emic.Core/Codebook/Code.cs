namespace Emic.Core;

/// <summary>Where the idea of a code came from.</summary>
public enum CodeOrigin
{
    Unsaid,
    Literature,
    Guide,
    Data,
}

/// <summary>How settled a code is.</summary>
public enum CodeStatus
{
    /// <summary>In use, its definition still open.</summary>
    Open,

    /// <summary>Its definition is agreed.</summary>
    Defined,

    /// <summary>Kept with its codings, no longer offered for coding.</summary>
    Retired,
}

/// <summary>A code of the codebook: a node of its tree.</summary>
public sealed class Code : IRow
{
    /// <summary>The code's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code above; null at the top of the tree.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The place among the siblings, see <see cref="Emic.Core.Rank"/>.</summary>
    public required string Rank { get; set; }

    /// <summary>A free label such as "3.4"; empty for a code without number. Duplicates are warned about, not forbidden.</summary>
    public string Number { get; set; } = "";

    /// <summary>The name; never empty.</summary>
    public required string Name { get; set; }

    /// <summary>The colour of its stripes.</summary>
    public required Hue Color { get; set; }

    /// <summary>The definition in one line, shown while choosing.</summary>
    public string Brief { get; set; } = "";

    /// <summary>The full definition.</summary>
    public string Definition { get; set; } = "";

    /// <summary>When to use the code.</summary>
    public string Use { get; set; } = "";

    /// <summary>When not to use it, and what instead.</summary>
    public string NotUse { get; set; } = "";

    /// <summary>Where the idea came from.</summary>
    public CodeOrigin Origin { get; set; }

    /// <summary>How settled the code is.</summary>
    public CodeStatus Status { get; set; }

    /// <summary>A folder only holds other codes; it can't be applied.</summary>
    public bool IsFolder { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>Number and name as people say them: "3.4 Maintainability", "pipeline component".</summary>
    public string Label => CodeLabel.Of(Number, Name);
}
