using System.Globalization;
using Emic.Formats;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary>The report of <c>emic stats saturation</c>.</summary>
sealed class SaturationReport(IncidenceTable table, SaturationQuestion question)
{
    const int Printed = 60;
    readonly NoveltyCurve curve = NoveltyCurve.Of(table);
    readonly CodeCounts counts = table.Counts();
    readonly GuestSaturation guest = GuestSaturation.Of(NoveltyCurve.Of(table), question.Base, question.Run, question.Threshold);
    readonly FrancisSaturation francis = FrancisSaturation.Of(NoveltyCurve.Of(table), question.Initial, question.Stop);
    readonly OrderBand? band = question.Permutations > 0 ? OrderBand.Of(table, question.Permutations, question.Seed) : null;
    readonly Estimate[] sizes = [.. Enumerable.Range(1, Math.Max(table.Interviews.Count, question.To)).Select(size => Accumulation.At(table.Counts(), size))];

    public StatsReport Of(string file) => new("saturation", "Codes first seen, interview by interview", $"{Words.Count(curve.Interviews, "interview")} with {Words.Count(curve.Codes, "code")} from {file}")
    {
        Sections = [Curve(), new EstimateSection("rules", "Stopping rules", [guest.Reached, francis.Reached]), .. guest.Runs.Count > 0 ? [Runs()] : Array.Empty<StatsSection>(), Estimates(), Sizes()],
        Reading = "The curve tells when each code was first seen, not whether it was understood: a flat end says that the last interviews, held and coded as these were, brought no new codes.",
        Notes =
        [
            $"Every share is of the {Words.Count(curve.Codes, "code")} seen so far; the denominator grows with each further interview and with each new code in the codebook.",
            "What treats interviews as random draws overstates what is known where later participants were chosen by what earlier ones had said.",
            .. band is null ? Array.Empty<string>() : ["The band of orders ends, by construction, at the codes that were seen; it says how much the curve owes to the order of the interviews, and nothing of codes not yet seen."],
        ],
        Sources = [GuestSource, FrancisSource, .. RichnessReport.Sources(counts), .. band is null ? Array.Empty<string>() : [OrdersSource]],
        Chart = curve.Codes == 0 ? null : Draw,
    };

    GridSection Curve() => new(
        "curve",
        "New and cumulative codes",
        [new("number", "No."), new("interview", "Interview"), new("newCodes", "New codes"), new("cumulative", "Codes so far"), new("share", "Share of all", NumberForm.Percent)],
        [.. curve.New.Select((fresh, i) => (IReadOnlyList<GridCell>)
        [
            i + 1, table.Interviews[i], fresh, curve.Cumulative[i],
            curve.Codes == 0 ? GridCell.Undefined("no code was seen") : curve.Cumulative[i] / (double)curve.Codes,
        ])])
    { Printed = Printed };

    GridSection Runs() => new(
        "guestRuns",
        string.Create(CultureInfo.InvariantCulture, $"Runs of {question.Run} after a base of {question.Base} with {Words.Count(guest.BaseCodes, "code")}"),
        [new("first", "From"), new("last", "To"), new("newCodes", "New codes"), new("ratio", "By codes of the base", NumberForm.Percent)],
        [.. guest.Runs.Select(run => (IReadOnlyList<GridCell>)[run.First, run.Last, run.NewCodes, run.Ratio])])
    { Printed = Printed };

    EstimateSection Estimates() => new("richness", "How many codes there may be", Richness.Of(counts)) { Standing = RichnessReport.Standing(counts) };

    GridSection Sizes()
    {
        List<GridColumn> columns = [.. RichnessReport.SizeColumns("interviews", "Interviews")];
        if (band is not null) columns.AddRange([new("ordersMean", "Mean of orders"), new("ordersLower", "Orders from"), new("ordersUpper", "Orders to")]);
        return new("sizes", "Codes expected in smaller and larger samples", columns, [.. sizes.Select((estimate, i) => (IReadOnlyList<GridCell>)[.. RichnessReport.SizeRow(i + 1, estimate), .. Orders(i)])])
        { Standing = RichnessReport.Standing(counts), Printed = Printed };
    }

    IEnumerable<GridCell> Orders(int i)
    {
        if (band is null) return [];
        return i < band.Mean.Count ? [band.Mean[i], band.Lower[i], band.Upper[i]] : Enumerable.Repeat(GridCell.Undefined("orders are drawn of the interviews that were held"), 3);
    }

    SvgDrawing Draw()
    {
        Figure[] further = sizes.Length == curve.Interviews ? [] : [.. sizes.Skip(curve.Interviews - 1).OfType<Figure>().Where(figure => figure.Intervals.Count > 0)];
        return AccumulationChart.Draw(new(curve.Cumulative)
        {
            Expected = Accumulation.Curve(counts),
            Lower = band?.Lower ?? [],
            Upper = band?.Upper ?? [],
            Band = band is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Digits.Level(band.Level)} of {band.Orders:N0} random orders"),
            Further = [.. further.Select(figure => (figure.Value, figure.Intervals[0].Lower, figure.Intervals[0].Upper))],
        });
    }

    const string GuestSource = "Guest, G., Namey, E., & Chen, M. (2020). A simple method to assess and report thematic saturation in qualitative research. PLoS ONE, 15(5), e0232076.";
    const string FrancisSource = "Francis, J. J., Johnston, M., Robertson, C., Glidewell, L., Entwistle, V., Eccles, M. P., & Grimshaw, J. M. (2010). What is an adequate sample size? Operationalising data saturation for theory-based interview studies. Psychology and Health, 25(10), 1229–1245.";
    const string OrdersSource = "Gotelli, N. J., & Colwell, R. K. (2001). Quantifying biodiversity: Procedures and pitfalls in the measurement and comparison of species richness. Ecology Letters, 4(4), 379–391.";
}
