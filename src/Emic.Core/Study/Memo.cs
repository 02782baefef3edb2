namespace Emic.Core;

/// <summary>What a memo is about.</summary>
public enum MemoKind
{
    /// <summary>What a code means, and where its edges are.</summary>
    Code,

    /// <summary>An idea about how things hang together.</summary>
    Theory,

    /// <summary>How the study is done, and why so.</summary>
    Method,

    /// <summary>The researcher's own part in what is seen. A coder's reflexive memos by date are their research journal.</summary>
    Reflexive,

    /// <summary>What to ask next, and whom.</summary>
    AskNext,
}

/// <summary>A coder's note, tied to any number of things by <see cref="MemoTie"/>.</summary>
public sealed class Memo : IRow
{
    public required Guid Id { get; init; }

    /// <summary>What it is about.</summary>
    public required MemoKind Kind { get; set; }

    /// <summary>The title; never empty.</summary>
    public required string Title { get; set; }

    /// <summary>The note, in Markdown; <see cref="QuoteReference"/> says how it quotes. May be empty.</summary>
    public required string Text { get; set; }

    /// <summary>Whose it is.</summary>
    public required Guid CoderId { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its words were last changed.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
