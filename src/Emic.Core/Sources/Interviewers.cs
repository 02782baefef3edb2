using System.Text.RegularExpressions;

namespace Emic.Core;

/// <summary>Which turns are the interviewer's.</summary>
public static partial class Interviewers
{
    /// <summary>Whether any turn is marked as the interviewer's. Where none is, the speakers' labels say it.</summary>
    public static bool AreMarked(TextStructure structure) => structure.Turns.Any(turn => turn.IsInterviewer);

    /// <summary>For each turn, whether it is the interviewer's: those marked as such; where a text has none that is marked, those whose label says so ("Interviewer", "Moderator 2").</summary>
    public static IReadOnlyList<bool> Of(TextStructure structure) =>
        AreMarked(structure) ? [.. structure.Turns.Select(turn => turn.IsInterviewer)] : [.. structure.Turns.Select(turn => IsCalledSo(turn.Speaker))];

    /// <summary>Whether a speaker's name says so by itself: "Interviewer", "Moderator 2".</summary>
    public static bool IsCalledSo(string speaker) => Label().IsMatch(speaker);

    /// <summary>Their turns.</summary>
    public static IReadOnlyList<TextSpan> Turns(TextStructure structure) => [.. structure.Turns.Zip(Of(structure)).Where(pair => pair.Second).Select(pair => pair.First.Span)];

    [GeneratedRegex(
        @"^(?:\p{L}+ )?(?:interviewer(?:in)?|moderator(?:in)?|facilitator|entrevistadora?|enquêteur|enquêtrice|intervieweur|intervieweuse|intervistatore|intervistatrice|интервьюер|主持人|采访者|聞き手|インタビュアー|면접자)(?:[ _.#-]{0,2}(?:\d{1,3}|[a-z]))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
