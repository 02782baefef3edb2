using Emic.Core;

namespace Emic.Workbench;

/// <summary>Carries what was said of turns here over to the turns of a new version of the file.</summary>
static class TurnMarks
{
    /// <summary>
    /// The structure of the file, with the speakers' names of here: where a name of the file stands for one name of here in most turns
    /// that both know, that one is used. The interviewer's mark and times that the file lacks are kept turn by turn.
    /// </summary>
    public static TextStructure Carry(TextStructure here, TextStructure file)
    {
        if (file.Turns.Count == 0) return file with { Turns = here.Turns };
        Dictionary<TextSpan, Turn> known = here.Turns.GroupBy(turn => turn.Span).ToDictionary(same => same.Key, same => same.First());
        Dictionary<string, Turn> most = file.Turns.Where(turn => known.ContainsKey(turn.Span)).GroupBy(turn => turn.Speaker)
            .ToDictionary(same => same.Key, same => same.Select(turn => known[turn.Span]).GroupBy(turn => turn.Speaker).OrderByDescending(named => named.Count()).First().First());
        return file with { Turns = [.. file.Turns.Select(Carry)] };

        Turn Carry(Turn turn) => known.TryGetValue(turn.Span, out Turn? same)
            ? turn with { Speaker = same.Speaker, IsInterviewer = same.IsInterviewer, BeginsAt = turn.BeginsAt ?? same.BeginsAt, EndsAt = turn.EndsAt ?? same.EndsAt }
            : most.TryGetValue(turn.Speaker, out Turn? like) ? turn with { Speaker = like.Speaker, IsInterviewer = like.IsInterviewer } : turn;
    }
}
