using System.Globalization;

namespace Emic.Workbench;

/// <summary>What an act on many quotations changes, in sentences.</summary>
public static class ManyWords
{
    /// <summary>"3 quotations change. 1 is another coder’s and stays as it is."</summary>
    public static string Planned(ManyAct act, ManyCount count) => Sentences(
        count.Changing == 0 ? "Nothing would change." : Of(count.Changing, "quotation changes.", "quotations change."),
        count.Joined, Of(count.Joined, "carries the code already; the two become one.", "carry the code already; the two become one."),
        count.Removed, Of(count.Removed, "is left without code or comment and goes too.", "are left without code or comment and go too."),
        act, count);

    /// <summary>"3 quotations changed. 1 is another coder’s and stays as it is."</summary>
    public static string Done(ManyAct act, ManyCount count) => Sentences(
        Of(count.Changing, "quotation changed.", "quotations changed."),
        count.Joined, Of(count.Joined, "carried the code already; the two are one.", "carried the code already; the two are one."),
        count.Removed, Of(count.Removed, "was left without code or comment and went too.", "were left without code or comment and went too."),
        act, count);

    static string Sentences(string changing, int joined, string joining, int removed, string removing, ManyAct act, ManyCount count)
    {
        List<string> parts = [changing];
        if (joined > 0) parts.Add(joining);
        if (removed > 0) parts.Add(removing);
        if (count.Others > 0) parts.Add(Of(count.Others, "is another coder’s and stays as it is.", "are another coder’s and stay as they are."));
        if (count.Unchanged > 0) parts.Add(act == ManyAct.Example ? Of(count.Unchanged, "is an example already.", "are examples already.") : Of(count.Unchanged, "needs no change.", "need no change."));
        return string.Join(" ", parts);
    }

    static string Of(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
