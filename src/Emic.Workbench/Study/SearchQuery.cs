using Emic.Core;

namespace Emic.Workbench;

/// <summary>What is looked for, and where.</summary>
/// <param name="Wish">What.</param>
/// <param name="Where">In which sources, groups and speakers' turns; whose quotations. Its text is not looked at.</param>
public sealed record SearchQuery(SearchWish Wish, QuotationFilter Where)
{
    /// <summary>Words, everywhere.</summary>
    public static SearchQuery For(string words) => new(new SearchWish(words), QuotationFilter.None);

    /// <summary>Whether anything was typed.</summary>
    public bool Asks => Wish.Words.Trim().Length > 0;

    /// <summary>What was typed, for a sentence: in quotation marks, unless it has its own.</summary>
    public string Quoted => Wish.Words.Contains('"', StringComparison.Ordinal) ? Wish.Words : $"“{Wish.Words}”";
}
