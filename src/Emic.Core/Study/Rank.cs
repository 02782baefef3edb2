namespace Emic.Core;

/// <summary>
/// A place in an order as a string: between any two ranks there is another, so that moving one thing changes one row.
/// Digits are 0–9 and a–z compared by code unit; a rank never ends in 0. Ties are broken by id.
/// </summary>
public static class Rank
{
    const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The rank of the only thing in a list.</summary>
    public static string First { get; } = "i";

    /// <summary>A rank after <paramref name="before"/> and ahead of <paramref name="after"/>; an empty string stands for the list's end on that side.</summary>
    /// <exception cref="ArgumentException">The two are not in order.</exception>
    public static string Between(string before, string after)
    {
        if (before.Length > 0 && after.Length > 0 && string.CompareOrdinal(before, after) >= 0)
            throw new ArgumentException($"\"{before}\" does not stand before \"{after}\".", nameof(before));

        var rank = new System.Text.StringBuilder();
        bool bounded = after.Length > 0;
        for (int i = 0; ; i++)
        {
            int low = i < before.Length ? Digits.IndexOf(before[i], StringComparison.Ordinal) : 0;
            int high = bounded && i < after.Length ? Digits.IndexOf(after[i], StringComparison.Ordinal) : Digits.Length;
            if (high - low > 1)
            {
                // At an open end take a small step: lists mostly grow at their end, and ranks stay short.
                int step = bounded || i >= before.Length ? (high - low) / 2 : 1;
                return rank.Append(Digits[low + step]).ToString();
            }

            rank.Append(Digits[low]);
            if (high > low) bounded = false;
        }
    }

    /// <summary>Ranks for a whole list at once, evenly spread and equally long.</summary>
    public static IEnumerable<string> Spread(int count)
    {
        int width = 1;
        for (long room = Digits.Length - 1; room < count; room *= Digits.Length) width++;
        double space = Math.Pow(Digits.Length, width) / (count + 1);
        for (int n = 1; n <= count; n++)
        {
            long place = (long)(n * space);
            char[] digits = new char[width + 1];
            digits[width] = 'i';
            for (int d = width - 1; d >= 0; d--, place /= Digits.Length) digits[d] = Digits[(int)(place % Digits.Length)];
            yield return new string(digits);
        }
    }
}
