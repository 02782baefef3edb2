using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>How pages write the codebook's tree.</summary>
static class CodeOutline
{
    /// <summary>An indentation that survives in the options of a select.</summary>
    public static string Indent(int depth) => new('\u2003', depth);

    /// <summary>How many codes lie below each, all the way down.</summary>
    public static Dictionary<Guid, int> Below(IReadOnlyList<CodeLine> lines)
    {
        var below = new Dictionary<Guid, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i + 1;
            while (end < lines.Count && lines[end].Depth > lines[i].Depth) end++;
            below[lines[i].Code.Id] = end - i - 1;
        }

        return below;
    }

    /// <summary>The code that follows one and all below it, or the one before if it is the last; null if there is no other. It is in sight wherever the one is.</summary>
    public static Guid? Beside(IReadOnlyList<CodeLine> lines, Guid id)
    {
        var at = lines.Select(line => line.Code.Id).ToList().IndexOf(id);
        if (at < 0) return null;
        var next = lines.Skip(at + 1).FirstOrDefault(line => line.Depth <= lines[at].Depth) ?? lines.Take(at).LastOrDefault(line => line.Depth <= lines[at].Depth);
        return next?.Code.Id;
    }

    /// <summary>The status in a word.</summary>
    public static string Word(CodeStatus status) => status switch
    {
        CodeStatus.Open => "open",
        CodeStatus.Defined => "defined",
        _ => "retired",
    };

    /// <summary>The origin in a word; empty if nobody said.</summary>
    public static string Word(CodeOrigin origin) => origin switch
    {
        CodeOrigin.Literature => "literature",
        CodeOrigin.Guide => "guide",
        CodeOrigin.Data => "data",
        _ => "",
    };
}
