using System.Globalization;

namespace Emic.Core;

/// <summary>
/// Reads out of a regular expression which letters stand in whatever it finds, so that an index can say where that can't be.
/// It takes only what is certain: letters side by side outside every group, class and repetition. Where a sign could mean something else, it says nothing.
/// </summary>
sealed class ExpressionLetters
{
    /// <summary>Shorter runs hardly narrow a search.</summary>
    const int Least = 3;

    readonly string expression;
    readonly bool matchCase;
    readonly List<string> runs = [];
    int at;
    int begin;
    string longest = "";

    ExpressionLetters(string expression, bool matchCase) => (this.expression, this.matchCase) = (expression, matchCase);

    /// <summary>One of these runs, folded in every way, stands in the same paragraph of each find. Empty if nothing is certain.</summary>
    /// <param name="expression">A regular expression that .NET can read.</param>
    /// <param name="matchCase">Whether capitals and small letters are told apart.</param>
    public static IReadOnlyList<string> Of(string expression, bool matchCase)
    {
        var letters = new ExpressionLetters(expression, matchCase);
        return letters.Read() ? letters.runs : [];
    }

    bool Read()
    {
        while (at < expression.Length)
        {
            char c = expression[at];
            if (IsCertain(c))
            {
                at++;
                continue;
            }

            // What may stand no time is no letter of the run.
            End(isLastCertain: c is not ('*' or '?' or '{'));
            if (c == '|' && !EndAlternative()) return false;
            if (c == '\\' ? !PassEscape() : c == '[' ? !PassClass() : c == '(' ? !PassGroup() : c == '{' ? !PassRepetition() : !Pass()) return false;
            begin = at;
        }

        End(isLastCertain: true);
        return EndAlternative();
    }

    /// <summary>Whether it is a letter that is found as itself and as no other: in a search that takes capitals and small letters for one, k is also the sign for kelvin.</summary>
    bool IsCertain(char c) =>
        char.IsAsciiLetterOrDigit(c) ? matchCase || c is not ('k' or 'K') : c is > '\u2E80' and < '\uD800' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    void End(bool isLastCertain)
    {
        string run = expression[begin..Math.Max(begin, isLastCertain ? at : at - 1)];
        if (run.Length > longest.Length) longest = run;
    }

    bool EndAlternative()
    {
        if (longest.Length < Least) return false;
        runs.Add(FoldedText.Of(longest, Folding.Case | Folding.Accents));
        longest = "";
        return true;
    }

    bool Pass()
    {
        at++;
        return true;
    }

    /// <summary>A backslash and one sign; those that take more with them are given up.</summary>
    bool PassEscape()
    {
        if (at + 1 >= expression.Length || (char.IsLetterOrDigit(expression[at + 1]) && !"bBAzZdDwWsSntrfv".Contains(expression[at + 1], StringComparison.Ordinal))) return false;
        at += 2;
        return true;
    }

    bool PassClass()
    {
        at++;
        if (at < expression.Length && expression[at] == '^') at++;
        for (int first = at; at < expression.Length; at++)
        {
            if (expression[at] == '[') return false;
            if (expression[at] == '\\') at++;
            else if (expression[at] == ']' && at > first) return Pass();
        }

        return false;
    }

    /// <summary>A whole group with what is in it. One that sets options or asks a condition changes how the rest is read.</summary>
    bool PassGroup()
    {
        at++;
        if (at < expression.Length && expression[at] == '?')
        {
            if (at + 1 >= expression.Length || !":=!<>'".Contains(expression[at + 1], StringComparison.Ordinal)) return false;
            at += 2;
        }

        while (at < expression.Length)
        {
            char c = expression[at];
            if (c == ')') return Pass();
            if (c == '\\' ? !PassEscape() : c == '[' ? !PassClass() : c == '(' ? !PassGroup() : !Pass()) return false;
        }

        return false;
    }

    /// <summary>"{2}", "{2,}" or "{2,3}"; any other brace stands for itself.</summary>
    bool PassRepetition()
    {
        int end = expression.IndexOf('}', at);
        bool isRepetition = end > at + 1 && !expression.AsSpan()[(at + 1)..end].ContainsAnyExcept("0123456789,");
        at = isRepetition ? end + 1 : at + 1;
        return true;
    }
}
