using System.CommandLine;
using Emic.Core;
using Emic.Formats;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary><c>emic stats sampling</c>: how varied a sample is, and whom to ask next.</summary>
static class SamplingCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> candidates = new("--candidates") { Description = "The table: a column id (or else the first one), and a column for each attribute. - reads what is piped in.", HelpName = "file", Required = true };
        Option<string?> selected = new("--selected") { Description = "The ids of those already selected, parted by commas.", HelpName = "ids" };
        var suggest = TypedOptions.Number("--suggest", "How many to suggest next.", least: 1, most: 1000);
        var aim = TypedOptions.Choice<Aim>("--aim", "What the suggestions are to be good at: coverage (new pairs of values), maxmin (all unlike each other), center (nobody left far away), location (standing for all). coverage if left out.", Enum.GetValues<Aim>());
        Option<string?> numeric = new("--numeric") { Description = "The columns that are measured, parted by commas; - for none. Found if left out: more than two different values, all of them numbers.", HelpName = "columns" };
        Option<string?> asymmetric = new("--asymmetric") { Description = "The columns that say yes or no, or 1 or 0, where two that both say no are not alike by that.", HelpName = "columns" };
        StatsCommand command = new(
            terminal,
            "sampling",
            "Tell how varied a sample is among the candidates (combinations of attributes, entropy, distances), and suggest whom to ask next.",
            drawn: "",
            "emic stats sampling --candidates people.csv --selected P1,P4,P7",
            "emic stats sampling --candidates people.csv --selected P1,P4 --suggest 3 --aim location --numeric years")
        {
            candidates, selected, suggest, aim, numeric, asymmetric,
        };
        command.Validators.Add(given =>
        {
            bool Typed(Option option) => given.GetResult(option) is { Implicit: false };
            if (Typed(aim) && !Typed(suggest)) given.AddError("--aim goes with --suggest.");
        });
        return command.Does(act =>
        {
            var table = act.Read(act.Get(candidates)!);
            if (!act.IsSound) return null;
            var frame = CandidateReader.Read(table, act.Get(numeric), act.Get(asymmetric));
            if (!act.IsSound) return null;
            return new SamplingReport(frame, Selected(frame, act.Get(selected))).Of(table.File, act.Get(suggest) ?? 0, act.Get(aim) ?? Aim.Coverage);
        });
    }

    static int[] Selected(CandidateTable frame, string? ids)
    {
        List<int> places = [];
        foreach (string id in (ids ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int place = frame.Ids.ToList().IndexOf(id);
            if (place < 0) throw new RefusedException($"There is no candidate “{id}” in the table. --selected takes ids as they stand there, parted by commas.");
            if (!places.Contains(place)) places.Add(place);
        }

        return [.. places];
    }
}

/// <summary>Reads a table of candidates.</summary>
static class CandidateReader
{
    /// <summary>The candidates; what is wrong with the table is added to its problems.</summary>
    public static CandidateTable Read(PlainTable table, string? numeric, string? asymmetric)
    {
        var id = table.Has("id") ? table.Column("id") : table.Columns[0];
        List<string> ids = [];
        foreach (var cell in id.Cells)
        {
            if (!cell.TryText(out string text)) continue;
            if (ids.Contains(text)) table.Error(cell, $"“{text}” is there twice. Give each candidate an id of its own.");
            ids.Add(text);
        }

        var measured = Named(table, numeric == "-" ? "" : numeric);
        var lacking = Named(table, asymmetric);
        List<CandidateAttribute> attributes = [];
        foreach (var column in table.Columns.Where(column => column != id))
        {
            bool isNumeric = numeric is null ? !lacking.Contains(column) && IsNumeric(column) : measured.Contains(column);
            if (isNumeric) attributes.Add(new NumericAttribute(column.Name, [.. column.Cells.Select(cell => cell.IsMissing || !cell.TryNumber(out double number) ? null : (double?)number)]));
            else if (lacking.Contains(column)) attributes.Add(new NominalAttribute(column.Name, [.. column.Cells.Select(YesOrNo)]) { Absent = "no" });
            else attributes.Add(new NominalAttribute(column.Name, [.. column.Cells.Select(cell => cell.IsMissing ? null : cell.Text)]));
        }

        if (attributes.Count == 0) table.Error("There is no column beside the ids. Each attribute takes one.");
        return table.IsSound ? new(ids, attributes) : new([], []);

        string? YesOrNo(PlainCell cell)
        {
            if (cell.IsMissing) return null;
            string text = cell.Text.ToLowerInvariant();
            if (text is "1" or "yes" or "true") return "yes";
            if (text is not ("0" or "no" or "false")) table.Error(cell, $"Expected yes or no, 1 or 0, not “{cell.Text}”.");
            return "no";
        }
    }

    static HashSet<PlainColumn> Named(PlainTable table, string? names) =>
        [.. (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(table.Column)];

    static bool IsNumeric(PlainColumn column)
    {
        string[] values = [.. column.Cells.Where(cell => !cell.IsMissing).Select(cell => cell.Text).Distinct()];
        return values.Length > 2 && column.Cells.All(cell => cell.IsMissing || cell.IsNumber);
    }
}
