using System.Globalization;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary>What <c>emic stats unitizing</c> answers.</summary>
sealed class UnitizingReport(Continuum continuum, int spans, string from)
{
    const int Printed = 40;

    /// <summary>All that applies, with segments matching at this overlap.</summary>
    public StatsReport Of(double overlap)
    {
        UnitizingFamily family = new(continuum);
        return new StatsReport("unitizing", "Agreement of coders on what to mark", Data())
        {
            Sections =
            [
                new EstimateSection("unitizing", "Unitizing", [UnitizingAlpha.Of(continuum), family.All(), family.Marked(), family.Coded()]),
                Codes(family),
                Characters(),
                Segments(overlap),
            ],
            Reading = "1 is full agreement and 0 what marking at random would give: αU and uα ask where and with which code, |uα only whether anything was marked, cuα only which code where two coders both marked something.",
            Notes = [.. Notes()],
            Sources =
            [
                "Krippendorff, K. (2004). Measuring the reliability of qualitative text analysis data. Quality & Quantity, 38(6), 787–800.",
                "Krippendorff, K., Mathet, Y., Bouvry, S., & Widlöcher, A. (2016). On the reliability of unitizing textual continua: Further developments. Quality & Quantity, 50(6), 2347–2364.",
                "Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and alternatives. Educational and Psychological Measurement, 41(3), 687–699.",
            ],
        };
    }

    string Data() =>
        string.Create(CultureInfo.InvariantCulture, $"{Words.Count(spans, "span")} by {Words.Count(continuum.Coders.Count, "coder")} with {Words.Count(continuum.Codes.Count, "code")} on a continuum from {continuum.Begin:N0} to {continuum.End:N0} from {from}");

    GridSection Codes(UnitizingFamily family) => new(
        "codes",
        "Each code alone",
        [new("code", "Code"), new("units", "Units"), new("alphaU", "αU"), new("uAlpha", "uα of the code alone"), new("kAlpha", "(k)uα")],
        [.. continuum.Codes.Index().Select(code =>
        {
            var alone = continuum.Only(code.Index);
            return (IReadOnlyList<GridCell>)[code.Item, alone.Units, UnitizingAlpha.Of(continuum, code.Index), new UnitizingFamily(alone).All(), family.OfCode(code.Index)];
        })]);

    GridSection Characters() => new(
        "characters",
        "Character by character, as NVivo",
        [
            new("first", "Coder"), new("second", "Coder"), new("code", "Code"), new("both", "Both"), new("onlyFirst", "Only first"), new("onlySecond", "Only second"), new("neither", "Neither"),
            new("percent", "Agreement by character", NumberForm.Percent), new("kappa", "Cohen’s κ"),
        ],
        [.. Pairs().SelectMany(pair => continuum.Codes.Index().Select(code =>
        {
            var found = CharacterAgreement.Of(continuum, pair.First, pair.Second, code.Index);
            return (IReadOnlyList<GridCell>)[continuum.Coders[pair.First], continuum.Coders[pair.Second], code.Item, (int)found.Both, (int)found.First, (int)found.Second, (int)found.Neither, found.Percent(), found.Kappa()];
        }))])
    { Printed = Printed };

    GridSection Segments(double overlap) => new(
        "segments",
        "Matched segments, as MAXQDA",
        [
            new("first", "Coder"), new("second", "Coder"), new("both", "Match"), new("onlyFirst", "Only first"), new("onlySecond", "Only second"), new("overlap", "Overlap asked for", NumberForm.Percent),
            new("percent", "Agreement by segment", NumberForm.Percent), new("kappa", "κ, chance 1/codes"), new("holsti", "Holsti"),
        ],
        [.. Pairs().Select(pair =>
        {
            var found = MatchedSegments.Of(continuum, pair.First, pair.Second, overlap);
            return (IReadOnlyList<GridCell>)[continuum.Coders[pair.First], continuum.Coders[pair.Second], found.Both, found.First, found.Second, overlap, found.Percent(), found.Kappa(), found.Holsti()];
        })])
    { Printed = Printed, Standing = $"same code, shared over covered by either at least {Digits.Level(overlap)}" };

    IEnumerable<(int First, int Second)> Pairs() =>
        from first in Enumerable.Range(0, continuum.Coders.Count)
        from second in Enumerable.Range(first + 1, continuum.Coders.Count - first - 1)
        select (first, second);

    IEnumerable<string> Notes()
    {
        if (continuum.Units < spans) yield return $"Overlapping spans of one code by one coder count as one: {Words.Count(spans, "span")} are {Words.Count(continuum.Units, "unit")}.";
        yield return "The family of 2016 (uα, |uα, cuα, (k)uα) was checked against other implementations, not against the paper’s own text.";
        yield return "NVivo’s agreement by character and its κ rise with the length of what nobody marked, and long spans weigh more than short ones.";
        yield return "MAXQDA does not say by what it divides an overlap; the rule here is stated above and may not give its figures exactly.";
    }
}
