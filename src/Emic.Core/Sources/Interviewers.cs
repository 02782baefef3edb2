using System.Text.RegularExpressions;

namespace Emic.Core;

/// <summary>Which turns are the interviewer's.</summary>
public static partial class Interviewers
{
    /// <summary>The turns marked as such; where a text has none that is marked, those whose label says so ("Interviewer", "Moderator 2").</summary>
    public static IReadOnlyList<TextSpan> Turns(TextStructure structure)
    {
        bool marked = structure.Turns.Any(turn => turn.IsInterviewer);
        return [.. structure.Turns.Where(turn => marked ? turn.IsInterviewer : Label().IsMatch(turn.Speaker)).Select(turn => turn.Span)];
    }

    [GeneratedRegex(
        @"^(?:\p{L}+ )?(?:interviewer(?:in)?|moderator(?:in)?|facilitator|entrevistadora?|enquêteur|enquêtrice|intervieweur|intervieweuse|intervistatore|intervistatrice|интервьюер|主持人|采访者|聞き手|インタビュアー|면접자)(?:[ _.#-]{0,2}(?:\d{1,3}|[a-z]))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
