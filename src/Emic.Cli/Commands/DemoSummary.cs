using System.Globalization;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The sample study in numbers.</summary>
sealed record DemoJson(
    string File, bool Made, string Title, int Sources, int Words, int Codes, int Coders, int Quotations, int Codings, IReadOnlyList<CodeUseJson> MostUsed,
    IReadOnlyList<string> Compared, IReadOnlyList<CodeDifferenceJson> Differences, IReadOnlyList<FirstSeenJson> FirstSeen)
{
    public static DemoJson Read(StudySession session, bool made)
    {
        var counts = StudyOverview.ReadCounts(session);
        var summary = CodingSummary.Read(session);
        return new DemoJson(
            session.Study.Path, made, DescribeStudy.Read(session).Title, counts.Sources, counts.Words, counts.Codes, counts.Coders, counts.Quotations, counts.Codings,
            [.. summary.MostUsed.Select(use => new CodeUseJson(use.Code.Label, use.Codings, use.Sources))],
            summary.First is { } first && summary.Second is { } second ? [first.Name, second.Name] : [],
            [.. summary.Differences.Select(line => new CodeDifferenceJson(line.Code.Label, line.Passages.First, line.Passages.Second, line.Passages.Both))],
            [.. summary.FirstSeen.Select(line => new FirstSeenJson(line.Source.Name, [.. line.Codes.Select(code => code.Label)]))]);
    }
}

/// <summary>A much used code: how often, and in how many sources, each the words of one participant.</summary>
sealed record CodeUseJson(string Code, int Codings, int Sources);

/// <summary>A code on which two coders differ: passages that the first coded, the second, and both.</summary>
sealed record CodeDifferenceJson(string Code, int First, int Second, int Both);

/// <summary>The codes that a source brought first.</summary>
sealed record FirstSeenJson(string Source, IReadOnlyList<string> Codes);

/// <summary>Prints what is in the sample study.</summary>
static class DemoSummary
{
    const char Joined = '\u00A0';

    public static void Print(DemoJson summary, Terminal terminal)
    {
        int width = Math.Min(terminal.Width ?? 100, 100);
        Title(summary.Title, terminal);
        terminal.Out.WriteLine($"{summary.File} ({(summary.Made ? "made just now" : "as you left it")})");
        terminal.Out.WriteLine(string.Join(", ", Words.Count(summary.Sources, "source"), Words.Count(summary.Words, "word"), Words.Count(summary.Codes, "code"), Words.Count(summary.Coders, "coder"), Words.Count(summary.Quotations, "quotation"), Words.Count(summary.Codings, "coding")) + ".");
        if (summary.MostUsed.Count == 0) return;

        terminal.Out.WriteLine();
        Table most = new(terminal, new Column("Most used codes", Gives: true), new Column("Codings", Right: true), new Column("Participants", Right: true));
        foreach (var use in summary.MostUsed) most.Add(use.Code, use.Codings, string.Create(CultureInfo.InvariantCulture, $"{use.Sources} of {summary.FirstSeen.Count}"));
        most.Write();

        if (summary.Compared is [var first, var second])
        {
            terminal.Out.WriteLine();
            Title($"Where {first} and {second} differ most, in passages", terminal);
            foreach (var line in summary.Differences)
                terminal.Out.WriteLine(Cells.Line(string.Create(CultureInfo.InvariantCulture, $"{line.Code}: {first} {line.First}, {second} {line.Second}, both {line.Both} {(line.Both == 1 ? "passage" : "passages")}")));
        }

        terminal.Out.WriteLine();
        Title("Codes in the order in which they were first seen", terminal);
        foreach (var source in summary.FirstSeen) Print(source, width, terminal);
    }

    static void Print(FirstSeenJson source, int width, Terminal terminal)
    {
        string head = Cells.Line(source.Source) + "  ";
        // A label stays on one line.
        string codes = source.Codes.Count == 0 ? "nothing new" : $"{source.Codes.Count} new: " + string.Join(", ", source.Codes.Select(label => Cells.Line(label).Replace(' ', Joined)));
        foreach (string line in Cells.Wrap(codes, width - Cells.Width(head)))
        {
            terminal.Out.WriteLine(head + line.Replace(Joined, ' '));
            head = new string(' ', Cells.Width(head));
        }
    }

    static void Title(string title, Terminal terminal) => terminal.Out.WriteLine(terminal.Paint(Cells.Line(title), Style.Bold));
}
