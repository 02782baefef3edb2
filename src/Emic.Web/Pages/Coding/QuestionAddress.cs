using System.Globalization;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Emic.Web;

/// <summary>
/// A question to the quotations as it stands in an address: what the form of the retrieval page sends. Each further code is three fields of the
/// same position: <c>how</c>, <c>what</c> and <c>depth</c>, and <c>turns</c>. Fields without a value ask for nothing.
/// </summary>
static class QuestionAddress
{
    /// <summary>The page.</summary>
    public const string Page = "/quotations";

    /// <summary>The question in an address.</summary>
    public static QuotationQuery Read(IQueryCollection sent)
    {
        CodeChoice? code = Guid.TryParse(sent["code"].ToString(), out var id) ? new CodeChoice(id, sent["reach"] == "below") : null;
        var conditions = new List<CodeCondition>();
        for (var n = 0; n < sent["what"].Count; n++)
        {
            if (!Guid.TryParse(sent["what"][n], out var other)) continue;
            var relation = Enum.TryParse(At("how", n), ignoreCase: true, out CodeRelation how) && Enum.IsDefined(how) ? how : CodeRelation.And;
            if (code is null && relation == CodeRelation.Or) continue;
            var turns = relation == CodeRelation.Near && int.TryParse(At("turns", n), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 1000) : 0;
            conditions.Add(new CodeCondition(relation, new CodeChoice(other, At("depth", n) == "below"), turns));
        }

        return new QuotationQuery(code, conditions, new QuotationFilter(PlaceAddress.Ids(sent, "source"), PlaceAddress.Groups(sent), PlaceAddress.Ids(sent, "coder"), PlaceAddress.Words(sent, "speaker"), sent["text"].ToString().Trim()) { Certainties = Certainties() });

        string At(string name, int n) => n < sent[name].Count ? sent[name][n] ?? "" : "";

        Certainty[] Certainties() => [.. sent["certainty"].Where(value => value is { Length: > 0 }).Select(value => Enum.TryParse(value, ignoreCase: true, out Certainty one) && Enum.IsDefined(one) ? one : Certainty.NotSaid).Distinct()];
    }

    /// <summary>By what an address asks the answer to be grouped.</summary>
    public static QuotationGrouping Grouping(IQueryCollection sent) =>
        Enum.TryParse(sent["by"].ToString(), ignoreCase: true, out QuotationGrouping by) && Enum.IsDefined(by) ? by : QuotationGrouping.Source;

    /// <summary>Whether an address asks anything at all; the bare page only offers to.</summary>
    public static bool Asks(IQueryCollection sent) => sent.Count > 0;

    /// <summary>The address of a question.</summary>
    public static string Of(QuotationQuery query, QuotationGrouping by = QuotationGrouping.Source, string page = Page)
    {
        var fields = new QueryBuilder();
        fields.Add("code", query.Code is { } code ? $"{code.CodeId}" : "");
        if (query.Code is { Below: true }) fields.Add("reach", "below");
        foreach (var one in query.Conditions)
        {
            fields.Add("how", Word(one.Relation));
            fields.Add("what", $"{one.Code.CodeId}");
            fields.Add("depth", one.Code.Below ? "below" : "alone");
            fields.Add("turns", one.Turns.ToString(CultureInfo.InvariantCulture));
        }

        PlaceAddress.Write(fields, query.Filter.Sources, query.Filter.Groups, query.Filter.Speakers);
        foreach (var coder in query.Filter.Coders) fields.Add("coder", $"{coder}");
        foreach (var certainty in query.Filter.Certainties) fields.Add("certainty", Word(certainty));
        if (query.Filter.Text.Length > 0) fields.Add("text", query.Filter.Text);
        if (by != QuotationGrouping.Source) fields.Add("by", Word(by));
        return page + fields;
    }

    /// <summary>"overlapping".</summary>
    public static string Word<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();
}
