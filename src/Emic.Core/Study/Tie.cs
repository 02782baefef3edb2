namespace Emic.Core;

/// <summary>The kinds of things a memo can be tied to.</summary>
public enum TieKind
{
    Study,
    Quotation,
    Code,
    Source,
    Coder,
}

/// <summary>Something a memo is tied to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which one; empty for the study as a whole.</param>
public readonly record struct Tie(TieKind Kind, Guid Id)
{
    /// <summary>The study as a whole.</summary>
    public static Tie Study { get; } = new(TieKind.Study, Guid.Empty);
}
