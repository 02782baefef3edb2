namespace Emic.Core;

/// <summary>What is looked for.</summary>
/// <param name="Words">As typed: letters that stand side by side, also inside words; in quotation marks as whole words; with * for a beginning or an ending; several separated by |. Or a regular expression.</param>
/// <param name="IsExpression">Whether it is a regular expression.</param>
/// <param name="MatchCase">Whether capitals and small letters are told apart.</param>
/// <param name="IgnoreAccents">Whether letters with and without accents are one. Has no bearing on regular expressions.</param>
public sealed record SearchWish(string Words, bool IsExpression = false, bool MatchCase = false, bool IgnoreAccents = false)
{
    /// <summary>What is made alike before letters are compared.</summary>
    public Folding Folding => (MatchCase ? Folding.None : Folding.Case) | (IgnoreAccents ? Folding.Accents : Folding.None);
}
