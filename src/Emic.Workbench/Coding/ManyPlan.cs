using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Which quotations an act on many changes, and how. The preview and the act come from the same plan.</summary>
sealed class ManyPlan
{
    const int Some = 20_000;

    readonly List<(Quotation Quotation, List<Core.Coding> InQuestion)> changing = [];
    readonly ILookup<Guid, Core.Coding> codings;
    readonly ILookup<Guid, CodeExample> examples;
    readonly HashSet<Guid> needed;

    ManyPlan(StudyDb db, Guid coder, ManyWish wish)
    {
        List<Quotation> quotations = [.. wish.Quotations.Distinct().Chunk(Some).SelectMany(ids => db.Quotations(Viewer.All).Where(quotation => ids.Contains(quotation.Id)).ToList())];
        codings = quotations.Select(quotation => quotation.Id).Chunk(Some).SelectMany(ids => db.Codings(Viewer.All).Where(coding => ids.Contains(coding.QuotationId)).ToList()).ToLookup(coding => coding.QuotationId);
        examples = db.CodeExamples.ToLookup(example => example.QuotationId);
        needed = [.. db.Links(Viewer.All).AsEnumerable().SelectMany(link => new[] { link.FromId, link.ToId }), .. db.MemoTies(Viewer.All).Select(tie => tie.QuotationId).AsEnumerable().OfType<Guid>()];
        int others = 0;
        foreach (Quotation quotation in quotations)
        {
            List<Core.Coding> inQuestion = [.. On(quotation).Where(coding => wish.Codes.Contains(coding.CodeId)).OrderBy(coding => coding.CreatedAt).ThenBy(coding => coding.Id)];
            if (wish.Act != ManyAct.Example && quotation.CoderId != coder) others++;
            else if (Changes(wish, quotation, inQuestion)) changing.Add((quotation, inQuestion));
        }

        int joined = wish is { Act: ManyAct.Recode, Into: { } into } ? changing.Count(one => On(one.Quotation).Any(coding => coding.CodeId == into)) : 0;
        int bare = wish.Act == ManyAct.Uncode ? changing.Count(one => IsLeftBare(one.Quotation, one.InQuestion)) : 0;
        Count = new ManyCount(changing.Count, others, wish.Quotations.Distinct().Count() - changing.Count - others, joined, bare);
    }

    public ManyCount Count { get; }

    public IReadOnlyList<(Quotation Quotation, List<Core.Coding> InQuestion)> Changing => changing;

    public static ManyPlan Of(StudyDb db, Guid coder, ManyWish wish) => new(db, coder, wish);

    /// <summary>All codings on a quotation.</summary>
    public IEnumerable<Core.Coding> On(Quotation quotation) => codings[quotation.Id];

    /// <summary>The quotation as an example of codes it loses, which it is no longer then.</summary>
    public IEnumerable<CodeExample> Examples(Quotation quotation, List<Core.Coding> without) => examples[quotation.Id].Where(example => without.Exists(coding => coding.CodeId == example.CodeId));

    /// <summary>Whether a quotation without these codings would carry nothing: no code, no comment, and no link, no memo, and no example of another code needs it.</summary>
    public bool IsLeftBare(Quotation quotation, List<Core.Coding> without) =>
        quotation.Comment.Length == 0 && examples[quotation.Id].All(example => without.Exists(coding => coding.CodeId == example.CodeId)) && !needed.Contains(quotation.Id) && On(quotation).All(without.Contains);

    bool Changes(ManyWish wish, Quotation quotation, List<Core.Coding> inQuestion) => wish.Act switch
    {
        ManyAct.Comment => true,
        ManyAct.Example => !examples[quotation.Id].Any(example => example.CodeId == wish.Codes.FirstOrDefault()),
        ManyAct.Recode => inQuestion.Exists(coding => coding.CodeId != wish.Into),
        _ => inQuestion.Count > 0,
    };
}
