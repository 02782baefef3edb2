namespace Emic.Core;

/// <summary>
/// Which coders' work may be seen. Every read of codings, comments, search and history takes one,
/// so that a blind round can't leak through a query that forgot to ask.
/// </summary>
public sealed class Viewer
{
    readonly Guid[]? coders;

    Viewer(Guid[]? coders) => this.coders = coders;

    /// <summary>Sees every coder's work.</summary>
    public static Viewer All { get; } = new(null);

    /// <summary>Sees the work of these coders and of nobody else.</summary>
    public static Viewer Of(params IEnumerable<Guid> coders) => new([.. coders.Distinct()]);

    /// <summary>Whether nothing is hidden.</summary>
    public bool SeesAll => coders is null;

    /// <summary>The coders who may be seen; empty when <see cref="SeesAll"/> holds, which must be asked first.</summary>
    public IReadOnlyList<Guid> Coders => coders ?? [];

    /// <summary>Whether this coder's work may be seen.</summary>
    public bool Sees(Guid coder) => coders is null || coders.Contains(coder);

    /// <summary>What both this viewer and <paramref name="other"/> may see.</summary>
    public Viewer And(Viewer other) =>
        coders is null ? other : other.coders is null ? this : Of(coders.Intersect(other.coders));
}
