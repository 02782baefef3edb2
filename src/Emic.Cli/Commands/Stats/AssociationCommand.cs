using System.CommandLine;
using Emic.Formats;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary><c>emic stats association</c>: which codes go together.</summary>
static class AssociationCommand
{
    const int Printed = 20;
    const int Unequal = 5;

    public static Command Create(Terminal terminal)
    {
        Option<string> incidence = new("--incidence") { Description = "The table: a column code, and a column that says where, such as interview, unit or case. A row without a code says that the unit was looked at. - reads what is piped in.", HelpName = "file", Required = true };
        var least = TypedOptions.Number("--least", "Only pairs of codes that share at least so many units. Without: 1.", usual: 1);
        return new StatsCommand(
            terminal,
            "association",
            "Count in how many units codes occur together, and say how closely each pair goes together: Jaccard (the c-coefficient), Dice, lift, PMI, NPMI, φ.",
            drawn: "the co-occurrences of the most frequent codes",
            "emic stats association --incidence codes-by-interview.csv",
            "emic stats association --incidence codes-by-interview.csv --least 3 --chart co-occurrence.svg")
        {
            incidence, least,
        }.Does(act => Run(act, act.Get(incidence)!, act.Get(least) ?? 1));
    }

    static StatsReport? Run(StatsAct act, string path, int least)
    {
        var table = act.Read(path);
        if (!act.IsSound) return null;
        var code = table.Column("code");
        if (table.Columns.FirstOrDefault(column => column != code) is not { } unit)
        {
            table.Error("There is no column that says where the codes are, such as interview.");
            return null;
        }

        var (incidences, unitNames, codeNames) = Read(table, unit, code);
        if (!act.IsSound) return null;
        var counts = CoOccurrence.Count([.. incidences.Select(one => one.Unit)], [.. incidences.Select(one => one.Code)], unitNames.Count, codeNames.Count);
        int repeated = incidences.Count - incidences.Distinct().Count();
        return Report(counts, codeNames, $"{Words.Count(unitNames.Count, "unit")} (column {unit.Label}) and {Words.Count(codeNames.Count, "code")} from {table.File}", least, repeated);
    }

    static (List<(int Unit, int Code)> Incidences, List<string> Units, List<string> Codes) Read(PlainTable table, PlainColumn unit, PlainColumn code)
    {
        Dictionary<string, int> units = [], codes = [];
        List<(int, int)> incidences = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            if (!unit.Cell(row).TryText(out string where)) continue;
            units.TryAdd(where, units.Count);
            string what = code.Cell(row).Text;
            if (what.Length == 0) continue;
            codes.TryAdd(what, codes.Count);
            incidences.Add((units[where], codes[what]));
        }

        return (incidences, [.. units.Keys], [.. codes.Keys]);
    }

    static StatsReport Report(CoOccurrence counts, List<string> names, string data, int least, int repeated)
    {
        int[] byUse = [.. Enumerable.Range(0, names.Count).OrderByDescending(counts.Of).ThenBy(i => names[i], StringComparer.Ordinal)];
        List<(int First, int Second, PairCounts Counts)> pairs = [];
        for (int i = 0; i < byUse.Length; i++)
            for (int j = i + 1; j < byUse.Length; j++)
                if (counts.Both(byUse[i], byUse[j]) >= least) pairs.Add((byUse[i], byUse[j], counts.Pair(byUse[i], byUse[j])));
        pairs = [.. pairs.OrderByDescending(pair => pair.Counts.Both)];
        return new StatsReport("association", "Co-occurrence of codes", data)
        {
            Sections =
            [
                new GridSection("codes", "Codes", [new("code", "Code"), new("units", "Units"), new("share", "Share", NumberForm.Percent)], [.. byUse.Select(i => (IReadOnlyList<GridCell>)[names[i], counts.Of(i), counts.Of(i) / (double)counts.Units])]) { Printed = Printed },
                new GridSection("pairs", $"Pairs that share {Words.Count(least, "unit")} or more", Columns, [.. pairs.Select(pair => Row(pair.Counts, names[pair.First], names[pair.Second]))]) { Printed = Printed, Standing = "exploratory" },
            ],
            Reading = "A Jaccard index of 0.4 means: of the units that have either code, 40 % have both; a lift of 2 means that the codes meet twice as often as they would if they had nothing to do with each other.",
            Notes =
            [
                "Counted in units, the c-coefficient of ATLAS.ti is the Jaccard index. “unequal” marks pairs of which one code is more than five times as frequent as the other: their index is small however often the rare one meets it.",
                "Codes of one family meet by how the codebook is built, and all indices of a rare code rest on few units: go to the passages before you call it a pattern.",
                .. repeated > 0 ? [$"{Words.Count(repeated, "row")} {(repeated == 1 ? "says" : "say")} again what another says; a unit counts once for a code."] : Array.Empty<string>(),
            ],
            Sources =
            [
                "Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist, 11(2), 37–50.",
                "Dice, L. R. (1945). Measures of the amount of ecologic association between species. Ecology, 26(3), 297–302.",
                "Brin, S., Motwani, R., Ullman, J. D., & Tsur, S. (1997). Dynamic itemset counting and implication rules for market basket data. Proceedings of SIGMOD, 255–264.",
                "Bouma, G. (2009). Normalized (pointwise) mutual information in collocation extraction. Proceedings of GSCL, 31–40.",
                "Yule, G. U. (1912). On the methods of measuring association between two attributes. Journal of the Royal Statistical Society, 75(6), 579–652.",
            ],
            Chart = names.Count < 2 ? null : () => CoOccurrenceChart.Draw(counts, names, byUse),
        };
    }

    static GridColumn[] Columns =>
    [
        new("first", "Code"), new("second", "with"), new("unitsFirst", "n1"), new("unitsSecond", "n2"), new("unitsBoth", "n12"), new("jaccard", "Jaccard"),
        new("dice", "Dice"), new("lift", "Lift"), new("pmi", "PMI"), new("npmi", "NPMI"), new("phi", "φ"), new("remark", ""),
    ];

    static GridCell[] Row(PairCounts pair, string first, string second) =>
    [
        first, second, pair.First, pair.Second, pair.Both, PairAssociation.Jaccard(pair), PairAssociation.Dice(pair), PairAssociation.Lift(pair),
        PairAssociation.Pmi(pair), PairAssociation.Npmi(pair), PairAssociation.Phi(pair), pair.First > Unequal * pair.Second || pair.Second > Unequal * pair.First ? "unequal" : "",
    ];
}
