using System.Text.RegularExpressions;

namespace Emic.Core;

/// <summary>
/// How the text of a memo quotes: the id of a quotation in double brackets, <c>[[0198c0de-…]]</c>. The words are not kept with the
/// memo: a reader sees the quotation as it is now.
/// </summary>
public static partial class QuoteReference
{
    /// <summary>What is read where the quotation is gone, or may not be seen.</summary>
    public const string Missing = "(a quotation that is not there)";

    /// <summary>The reference to a quotation, as it is written.</summary>
    public static string To(Guid quotation) => $"[[{quotation:D}]]";

    /// <summary>The quotations a text refers to, each once, in the order of the text.</summary>
    public static IReadOnlyList<Guid> In(string text) => [.. Written().Matches(text).Select(Of).Distinct()];

    /// <summary>A text whose references stand for the quotations that others became.</summary>
    public static string Renamed(string text, Func<Guid, Guid> became) => Written().Replace(text, match => became(Of(match)) is var now && now == Of(match) ? match.Value : To(now));

    /// <summary>Cuts a text at its references.</summary>
    /// <returns>The stretches in order; a reference has its quotation and no words.</returns>
    public static IEnumerable<(string Words, Guid? Quotation)> Cut(string text)
    {
        int at = 0;
        foreach (Match match in Written().Matches(text))
        {
            if (match.Index > at) yield return (text[at..match.Index], null);
            yield return ("", Of(match));
            at = match.Index + match.Length;
        }

        if (at < text.Length) yield return (text[at..], null);
    }

    static Guid Of(Match match) => Guid.Parse(match.Groups[1].Value);

    [GeneratedRegex(@"\[\[\s*([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\s*\]\]")]
    private static partial Regex Written();
}
