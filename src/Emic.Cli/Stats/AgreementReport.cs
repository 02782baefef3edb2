using Emic.Statistics;

namespace Emic.Cli;

/// <summary>What <c>emic stats agreement</c> answers.</summary>
sealed class AgreementReport(Ratings ratings, IReadOnlyList<string> coders, string from)
{
    const int PrintedPairs = 15;

    bool AreSets => ratings.Categories.Sets is not null;

    bool AreTwo => ratings is { Coders: 2, CodersAreKnown: true };

    /// <summary>All that applies.</summary>
    public StatsReport Of(Weights weights, IReadOnlyList<Distance> distances, Confidence confidence) => new("agreement", "Agreement of coders on given units", Data())
    {
        Sections =
        [
            new EstimateSection("agreement", "Agreement", [.. Estimates(weights, distances, confidence)]),
            .. AreTwo && !AreSets ? [new EstimateSection("pair", "Beside κ", [.. BesideKappa()])] : Array.Empty<StatsSection>(),
            Categories(),
            .. ratings.CodersAreKnown && ratings.Coders > 2 ? [Pairs(weights)] : Array.Empty<StatsSection>(),
        ],
        Reading = AreSets
            ? "1 is full agreement and 0 what chance alone would give; nominal α counts sets as equal or not, Jaccard and MASI let sets that share codes count in part."
            : "1 is full agreement, 0 what chance alone would give, and below 0 less than that; the coefficients differ in what they take chance to be, so report the one you chose beforehand, with percent agreement and the share of each category beside it.",
        Notes = [.. Notes(weights)],
        Sources = [.. Sources(weights, distances)],
    };

    string Data()
    {
        string who = ratings.CodersAreKnown ? Words.Count(ratings.Coders, "coder") : $"up to {Words.Count(ratings.Coders, "coder")} a unit";
        string what = AreSets ? Words.Count(ratings.Categories.Count, "different set") : Words.Count(ratings.Categories.Count, "category", "categories");
        return $"{Words.Count(ratings.Units, "unit")}, {who}, {what} from {from}";
    }

    IEnumerable<Estimate> Estimates(Weights weights, IReadOnlyList<Distance> distances, Confidence confidence)
    {
        yield return PercentAgreement.UnitMean(ratings, weights, confidence);
        yield return PercentAgreement.PooledPairs(ratings, weights);
        yield return PercentAgreement.ValueWeighted(ratings, weights);
        if (!AreSets)
        {
            yield return AreTwo ? CohenKappa.Of(ratings, weights, confidence) : CongerKappa.Of(ratings, weights, confidence);
            yield return AreTwo ? ScottPi.Of(ratings, weights, confidence) : FleissKappa.Of(ratings, weights, confidence);
            yield return BrennanPrediger.Of(ratings, weights, confidence);
            yield return GwetAc.Of(ratings, weights, confidence);
        }

        foreach (var distance in distances) yield return KrippendorffAlpha.Of(ratings, distance, confidence);
    }

    IEnumerable<Estimate> BesideKappa()
    {
        yield return CohenKappa.Max(ratings);
        if (ratings.Categories.Count == 2)
        {
            yield return PrevalenceAndBias.Prevalence(ratings);
            yield return PrevalenceAndBias.Bias(ratings);
        }

        yield return Holsti.Of(ratings);
    }

    GridSection Categories() => new(
        "categories",
        AreSets ? "Each code against all that is without it" : "Each category against all others",
        [
            new("category", AreSets ? "Code" : "Category"),
            new("values", "Values"),
            new("share", "Share", NumberForm.Percent),
            new("specific", "Specific agreement"),
            new("kappa", AreTwo ? "Cohen’s κ" : "Fleiss’ κ"),
            new("ac1", "AC1"),
            new("alpha", "α"),
        ],
        [.. CategoryAgreement.All(ratings).Select(one => (IReadOnlyList<GridCell>)[one.Name, (int)one.Values, one.Share, one.Specific, one.Kappa, one.Ac1, one.Alpha])]);

    GridSection Pairs(Weights weights)
    {
        List<IReadOnlyList<GridCell>> rows = [];
        for (int first = 0; first < coders.Count; first++)
            for (int second = first + 1; second < coders.Count; second++)
            {
                var pair = ratings.Pair(first, second);
                var percent = PercentAgreement.UnitMean(pair, weights);
                rows.Add([coders[first], coders[second], percent.N, percent, AreSets ? KrippendorffAlpha.Of(pair) : CohenKappa.Of(pair, weights), Holsti.Of(pair)]);
            }

        return new GridSection(
            "pairs",
            "Each pair of coders",
            [new("first", "Coder"), new("second", "Coder"), new("units", "Units"), new("percent", "Percent agreement", NumberForm.Percent), AreSets ? new("alpha", "α, nominal") : new("kappa", "Cohen’s κ"), new("holsti", "Holsti")],
            rows)
        { Printed = PrintedPairs };
    }

    IEnumerable<string> Notes(Weights weights)
    {
        if (AreSets) yield return "Coefficients of the κ type are not given for sets: they would take each set for a category of its own.";
        else
        {
            if (AreTwo) yield return "For two coders without gaps Conger’s κ is Cohen’s and Fleiss’ κ is Scott’s π; they are not repeated.";
            if (!ratings.Categories.Declared) yield return "Brennan-Prediger and AC1 rest on how many categories there were to choose from: name them with --categories if some were not used.";
            if (weights.Key != "identity") yield return $"The weights ({weights.Key}) hold for percent agreement and the coefficients of the κ type; α has its own distances, see --level and --distance.";
        }

        yield return "Whether a figure is good enough depends on what the codes are used for; no threshold is built in. Read the passages that coders disagree on.";
    }

    IEnumerable<string> Sources(Weights weights, IReadOnlyList<Distance> distances)
    {
        if (!AreSets)
        {
            if (AreTwo)
            {
                yield return "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1), 37–46.";
                yield return "Scott, W. A. (1955). Reliability of content analysis: The case of nominal scale coding. Public Opinion Quarterly, 19(3), 321–325.";
            }
            else
            {
                yield return "Conger, A. J. (1980). Integration and generalization of kappas for multiple raters. Psychological Bulletin, 88(2), 322–328.";
                yield return "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, 76(5), 378–382.";
            }

            if (weights.Key != "identity") yield return "Cohen, J. (1968). Weighted kappa: Nominal scale agreement with provision for scaled disagreement or partial credit. Psychological Bulletin, 70(4), 213–220.";
            yield return "Brennan, R. L., & Prediger, D. J. (1981). Coefficient kappa: Some uses, misuses, and alternatives. Educational and Psychological Measurement, 41(3), 687–699.";
            yield return "Gwet, K. L. (2014). Handbook of inter-rater reliability (4th ed.). Advanced Analytics.";
        }

        yield return "Krippendorff, K. (2011). Computing Krippendorff’s alpha-reliability. University of Pennsylvania.";
        if (distances.Any(distance => distance.Key == "masi")) yield return "Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation. LREC 2006.";
    }
}
