using System.CommandLine;
using Emic.Formats;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary><c>emic stats unitizing</c>: do coders mark the same stretches?</summary>
static class UnitizingCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> spans = new("--spans") { Description = "The table: columns coder, code, begin and end, a row for each span that was marked; end is exclusive. A row with nothing but a coder names one who marked nothing. - reads what is piped in.", HelpName = "file", Required = true };
        Option<int?> length = TypedOptions.Number("--length", "How long the text or recording is, in the unit of begin and end, such as characters.", least: 1), begin = TypedOptions.Number("--begin", "Where it begins (without: 0).");
        length.Required = true;
        length.DefaultValueFactory = null;
        Option<int?> overlap = TypedOptions.Number("--overlap", "How much two segments must overlap to match, in percent of what either covers (without: 90).", least: 1, most: 100);
        return new StatsCommand(
            terminal,
            "unitizing",
            "Measure how far coders who cut the text themselves mark the same stretches with the same codes: Krippendorff’s αU and the family of uα, agreement character by character as NVivo computes it, and matched segments as MAXQDA does. "
            + "Overlapping spans of one code by one coder count as one.",
            drawn: "",
            "emic stats unitizing --spans spans.csv --length 18250",
            "emic stats unitizing --spans spans.csv --length 300 --begin 150 --json")
        {
            spans, length, begin, overlap,
        }.Does(act => Run(act, act.Get(spans)!, act.Get(begin) ?? 0, act.Get(length) ?? 1, (act.Get(overlap) ?? 90) / 100.0));
    }

    static StatsReport? Run(StatsAct act, string path, int begin, int length, double overlap)
    {
        var table = act.Read(path);
        if (!act.IsSound) return null;
        PlainColumn coder = table.Column("coder"), code = table.Column("code"), from = table.Column("begin"), to = table.Column("end");
        if (!act.IsSound) return null;
        int last = (int)Math.Min(int.MaxValue, (long)begin + length);
        List<string> coders = [];
        List<MarkedSpan> marked = [];
        foreach (var cell in coder.Cells)
        {
            if (!cell.TryText(out string who)) continue;
            coders.Add(who);
            if (new[] { code, from, to }.All(column => column.Cell(cell.Row).Text.Length == 0)) continue;
            if (code.Cell(cell.Row).TryText(out string what) & from.Cell(cell.Row).TryInteger(out int first, begin, last - 1) && to.Cell(cell.Row).TryInteger(out int end, first + 1, last))
                marked.Add(new MarkedSpan(who, what, first, end));
        }

        return act.IsSound ? new UnitizingReport(new Continuum(begin, last - begin, marked, coders), marked.Count, table.File).Of(overlap) : null;
    }
}
