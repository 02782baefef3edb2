using Emic.Statistics;

namespace Emic.Cli;

/// <summary>Prints a report for people: tables that can be pasted into a paper, how to read them, whom to cite.</summary>
static class StatsText
{
    /// <summary>Prints it.</summary>
    public static void Write(StatsReport report, Terminal terminal)
    {
        Title(report.Title, terminal);
        Paragraph(report.Data + ".", terminal);
        foreach (var section in report.Sections)
        {
            terminal.Out.WriteLine();
            Title(section.Standing.Length > 0 ? $"{section.Title} ({section.Standing})" : section.Title, terminal);
            if (section is EstimateSection estimates) EstimateTable.Write(estimates, terminal);
            else if (section is GridSection grid) Write(grid, terminal);
        }

        if (report.Reading.Length > 0) Block("How to read it", [report.Reading], terminal);
        if (report.Notes.Count > 0) Block("Notes", report.Notes, terminal);
        if (report.Sources.Count > 0) Block("To cite", report.Sources, terminal);
    }

    /// <summary>A paragraph, broken at the terminal's width.</summary>
    public static void Paragraph(string text, Terminal terminal)
    {
        int width = terminal.Width is { } columns ? Math.Min(columns, 100) : int.MaxValue;
        foreach (string line in Cells.Wrap(Cells.Line(text), width)) terminal.Out.WriteLine(line);
    }

    static void Write(GridSection grid, Terminal terminal)
    {
        Column[] columns = [.. grid.Columns.Select((column, i) => new Column(column.Title, Right: grid.Rows.Any(row => row[i].Text is null || row[i].Number is not null), Gives: grid.Rows.All(row => row[i].Number is null)))];
        Table table = new(terminal, columns);
        foreach (var row in grid.Rows.Take(grid.Printed)) table.Add([.. row.Select((cell, i) => new Cell(Text(cell, grid.Columns[i].Form)))]);
        table.Write();
        if (grid.Rows.Count > grid.Printed) Paragraph($"The first {grid.Printed:N0} of {grid.Rows.Count:N0}; --json gives all.", terminal);
        foreach (var reason in grid.Rows.Take(grid.Printed).SelectMany(row => row.Index().Select(cell => (grid.Columns[cell.Index].Title, cell.Item.Because)))
            .Where(one => one.Because.Length > 0).Distinct()) Paragraph($"{reason.Title}: “–” is undefined, because {reason.Because}.", terminal);
    }

    static string Text(GridCell cell, NumberForm form) => cell switch
    {
        { Text: { } text } => text,
        { Number: { } number } => Digits.Of(number, form),
        _ => "–",
    };

    static void Block(string title, IReadOnlyList<string> sentences, Terminal terminal)
    {
        terminal.Out.WriteLine();
        Title(title, terminal);
        foreach (string sentence in sentences) Paragraph(sentence, terminal);
    }

    static void Title(string title, Terminal terminal) => terminal.Out.WriteLine(terminal.Paint(Cells.Line(title), Style.Bold));
}

/// <summary>The table of a section of estimates, with what did not fit into it below.</summary>
static class EstimateTable
{
    /// <summary>Prints it.</summary>
    public static void Write(EstimateSection section, Terminal terminal)
    {
        var intervals = section.Estimates.OfType<Figure>().SelectMany(figure => figure.Intervals).ToList();
        string[] methods = [.. intervals.Select(interval => interval.Method).Distinct()];
        double[] levels = [.. intervals.Select(interval => interval.Level).Distinct()];
        Table table = new(terminal, Columns(intervals.Count > 0, levels));
        foreach (var estimate in section.Estimates)
        {
            var own = estimate is Figure figure ? figure.Intervals : [];
            string value = estimate is Figure defined ? Digits.Of(defined.Value, estimate.Measure.IsWhole ? NumberForm.Whole : NumberForm.Value) : "undefined";
            Add(table, [estimate.Measure.Name, estimate.Measure.Variant, value], own.FirstOrDefault(), $"{Words.Count(estimate.N, Words.Singular(estimate.Measure.Unit), estimate.Measure.Unit)}");
            foreach (var another in own.Skip(1)) Add(table, ["", "", ""], another, "");
        }

        table.Write();
        foreach (var undefined in section.Estimates.OfType<Undefined>()) StatsText.Paragraph($"{Named(undefined, section)}: {undefined.Reason}.", terminal);
        foreach (string method in methods) StatsText.Paragraph(methods.Length == 1 ? $"Intervals: {method}." : $"Intervals {Letter(method)}: {method}.", terminal);
        foreach (var figure in section.Estimates.OfType<Figure>())
            foreach (var test in figure.Tests) StatsText.Paragraph($"{figure.Measure.Name} against chance alone: {test.Name} = {Digits.Of(test.Statistic)}, p {Probability(test.P)} ({test.Method}).", terminal);
        foreach (string note in section.Estimates.SelectMany(estimate => estimate.Notes).Distinct()) StatsText.Paragraph(note, terminal);

        void Add(Table rows, Cell[] head, Interval? interval, string n) => rows.Add(intervals.Count == 0 ? [.. head, n] : [.. head, Error(interval), Bounds(interval), n]);

        static string Probability(double p) => Digits.Of(p, NumberForm.Probability) is ['<', ..] small ? small.Insert(1, " ") : "= " + Digits.Of(p, NumberForm.Probability);

        static string Error(Interval? interval) => interval is null ? "" : Digits.Of(interval.StandardError);

        string Bounds(Interval? interval) => interval is null ? "" :
            Digits.Of(interval) + (levels.Length > 1 ? $" ({Digits.Level(interval.Level)})" : "") + (methods.Length > 1 ? " " + Letter(interval.Method) : "");

        string Letter(string method) => ((char)('a' + (Array.IndexOf(methods, method) % 26))).ToString();
    }

    static Column[] Columns(bool withIntervals, double[] levels)
    {
        Column[] head = ["Statistic", new("Variant", Gives: true), new("Value", Right: true)];
        Column n = new("n", Right: true);
        string interval = levels is [var level] ? $"{Digits.Level(level)} interval" : "Interval";
        return withIntervals ? [.. head, new("SE", Right: true), new(interval), n] : [.. head, n];
    }

    static string Named(Undefined undefined, EstimateSection section) =>
        section.Estimates.Count(other => other.Measure.Name == undefined.Measure.Name) > 1 ? $"{undefined.Measure.Name} ({undefined.Measure.Variant})" : undefined.Measure.Name;
}
