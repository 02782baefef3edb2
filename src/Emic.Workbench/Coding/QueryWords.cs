using Emic.Core;

namespace Emic.Workbench;

/// <summary>Says a question in words: "(3.2 Ownership with the codes below it or 3.4 Speed); and pipeline component; near 4 Data (1 turn)".</summary>
public static class QueryWords
{
    /// <summary>The question in one line, with the names that things have now.</summary>
    public static string Of(StudySession session, QuotationQuery query) => session.Read(db =>
    {
        Dictionary<Guid, string> codes = db.Codes.ToDictionary(code => code.Id, code => code.Label);
        foreach (CodeMerge merge in db.CodeMerges) codes.TryAdd(merge.MergedId, codes.GetValueOrDefault(merge.CodeId, merge.MergedName));
        Dictionary<Guid, string> sources = db.Sources.ToDictionary(source => source.Id, source => source.Name), coders = db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name);
        // What widens the question stands together, wherever it was asked for: all else must hold for any of it.
        List<CodeCondition> others = [.. query.Conditions.Where(one => one.Relation != CodeRelation.Or)];
        string[] asked = [query.Code is { } first ? Choice(first) : "all quotations", .. query.Conditions.Where(one => one.Relation == CodeRelation.Or).Select(one => Choice(one.Code))];
        string any = string.Join(" or ", asked);
        List<string> parts = [asked.Length > 1 && others.Count > 0 ? $"({any})" : any];
        parts.AddRange(others.Select(one => one.Relation switch
        {
            CodeRelation.And => "and " + Choice(one.Code),
            CodeRelation.Not => "not " + Choice(one.Code),
            CodeRelation.Overlapping => "overlapping " + Choice(one.Code),
            CodeRelation.Within => "within " + Choice(one.Code),
            _ => $"near {Choice(one.Code)} ({(one.Turns == 0 ? "same turn" : one.Turns == 1 ? "1 turn" : FormattableString.Invariant($"{one.Turns} turns"))})",
        }));
        QuotationFilter filter = query.Filter;
        Add("in", filter.Sources.Select(id => sources.GetValueOrDefault(id, "a source since deleted")));
        Add("of group", filter.Groups.Select(group => group.Length == 0 ? "none" : group));
        Add("by", filter.Coders.Select(id => coders.GetValueOrDefault(id, "a coder since removed")));
        Add("said by", filter.Speakers.Select(speaker => speaker.Length == 0 ? "nobody known" : speaker));
        Add("said to be", filter.Certainties.Select(one => one == Certainty.NotSaid ? "neither certain nor doubtful" : one.Word()));
        if (filter.Text.Length > 0) parts.Add($"with “{filter.Text}”");
        return string.Join("; ", parts);

        string Choice(CodeChoice choice) => codes.GetValueOrDefault(choice.CodeId, "a code since deleted") + (choice.Below ? " with the codes below it" : "");

        void Add(string word, IEnumerable<string> names)
        {
            string all = string.Join(" or ", names);
            if (all.Length > 0) parts.Add($"{word} {all}");
        }
    });
}
