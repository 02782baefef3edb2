using CsCheck;
using Emic.Core;

namespace Emic.Tests.Core;

public sealed class RetrievalTests
{
    const int Codes = 4;

    static readonly Guid[] codes = [.. Enumerable.Range(1, Codes).Select(Number)];
    static readonly Guid[] sources = [Number(101), Number(102)];
    static readonly Guid[] coders = [Number(201), Number(202)];

    /// <summary>Turns of ten characters with two between them, so that some spans lie in none.</summary>
    static readonly TextStructure turns = new([.. Enumerable.Range(0, 8).Select(n => new Turn(new TextSpan(n * 12, (n * 12) + 10), "P"))], [], []);

    static readonly Passages passages = Passages.OfTurns(() => "", turns);

    static readonly Gen<Coded[]> quotations = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 90], Gen.Int[1, 30], Gen.Int[0, (1 << Codes) - 1])
        .Array[0, 30].Select(all => all.Select((one, n) => new Coded(new QuotationPlace(Number(1000 + n), sources[one.Item1], coders[one.Item2], new TextSpan(one.Item3, one.Item3 + one.Item4)), [.. codes.Where((_, bit) => (one.Item5 & (1 << bit)) != 0)])).ToArray());

    static readonly Gen<CodeCondition> conditions = Gen.Select(Gen.Enum<CodeRelation>(), Gen.Int[0, Codes - 1], Gen.Int[0, 3])
        .Select((relation, code, distance) => new CodeCondition(relation, new CodeChoice(codes[code]), relation == CodeRelation.Near ? distance : 0));

    static readonly Gen<QuotationQuery> queries = Gen.Select(Gen.Int[-1, Codes - 1], conditions.Array[0, 3], Gen.Int[0, 2])
        .Select((code, further, coder) => new QuotationQuery(
            code < 0 ? null : new CodeChoice(codes[code]),
            [.. further.Where(one => code >= 0 || one.Relation != CodeRelation.Or)],
            coder == 0 ? QuotationFilter.None : QuotationFilter.None with { Coders = [coders[coder - 1]] }));

    [Fact]
    public void What_is_found_is_what_the_definitions_say() => Gen.Select(quotations, queries).Sample(
        (all, query) =>
        {
            HashSet<Guid> naive = [.. all.Where(one => Answers(one, query, all)).Select(one => one.Place.Id)];
            Guid[] found = [.. Select(all, query).Select(place => place.Id)];
            return found.Length == naive.Count && naive.SetEquals(found);
        },
        iter: 20_000);

    [Fact]
    public void A_condition_holds_where_it_has_neighbours_and_only_there() => Gen.Select(quotations, conditions).Where((_, condition) => condition.Relation is CodeRelation.Overlapping or CodeRelation.Within or CodeRelation.Near).Sample(
        (all, condition) =>
        {
            QuotationPlace[] carrying = [.. all.Where(one => one.Codes.Contains(condition.Code.CodeId)).Select(one => one.Place)];
            return all.All(one => Holds(one, condition, [.. all.Where(other => carrying.Contains(other.Place) && other.Place.SourceId == one.Place.SourceId)])
                == Retrieval.Neighbours(condition, one.Place, carrying, () => passages).Any());
        },
        iter: 5_000);

    [Fact]
    public void A_quotation_that_is_offered_twice_is_found_once()
    {
        Coded one = new(new QuotationPlace(Number(1), sources[0], coders[0], new TextSpan(0, 5)), [codes[0], codes[1]]);
        QuotationQuery query = QuotationQuery.Of(codes[0]) with { Conditions = [new CodeCondition(CodeRelation.Or, new CodeChoice(codes[1]))] };
        Assert.Single(Retrieval.Select(query, [one.Place, one.Place], _ => [one.Place], _ => passages));
    }

    [Fact]
    public void Quotations_that_only_touch_do_not_overlap()
    {
        Coded[] all = [new(new QuotationPlace(Number(1), sources[0], coders[0], new TextSpan(0, 5)), [codes[0]]), new(new QuotationPlace(Number(2), sources[0], coders[1], new TextSpan(5, 9)), [codes[1]])];
        QuotationQuery query = QuotationQuery.Of(codes[0]) with { Conditions = [new CodeCondition(CodeRelation.Overlapping, new CodeChoice(codes[1]))] };
        Assert.Empty(Select(all, query));
        Assert.Single(Select(all, query with { Conditions = [new CodeCondition(CodeRelation.Near, new CodeChoice(codes[1]))] }));
    }

    [Fact]
    public void A_text_without_turns_is_counted_in_paragraphs()
    {
        Passages paragraphs = Passages.OfTurns(() => "one\ntwo\n\nthree", TextStructure.None);
        Assert.Equal(3, paragraphs.Count);
        Assert.Equal((1, 2), paragraphs.Range(new TextSpan(5, 12)));
    }

    [Fact]
    public void A_filter_keeps_what_it_names_and_nothing_else()
    {
        QuotationFilter filter = QuotationFilter.None with { Speakers = ["Ann"], Text = "ÜBER" };
        Assert.True(filter.AdmitsSpeaker("ann") && filter.AdmitsText("thrown über the wall"));
        Assert.False(filter.AdmitsSpeaker("") || filter.AdmitsText("thrown over"));
        Assert.True(QuotationFilter.None is { IsOpen: true } open && open.AdmitsSpeaker("") && open.AdmitsCoder(coders[0]));
    }

    static IEnumerable<QuotationPlace> Select(Coded[] all, QuotationQuery query) =>
        Retrieval.Select(query, all.Select(one => one.Place), choice => [.. all.Where(one => one.Codes.Contains(choice.CodeId)).Select(one => one.Place)], _ => passages);

    /// <summary>The definitions of docs/guide/retrieval.md, word for word, pair by pair.</summary>
    static bool Answers(Coded one, QuotationQuery query, Coded[] all)
    {
        Guid[] asked = [.. query.Asked.Select(choice => choice.CodeId)];
        return (query.Code is null || asked.Any(one.Codes.Contains))
            && (query.Filter.Coders.Count == 0 || query.Filter.Coders.Contains(one.Place.CoderId))
            && query.Conditions.All(condition => Holds(one, condition, [.. all.Where(other => other.Codes.Contains(condition.Code.CodeId) && other.Place.SourceId == one.Place.SourceId)]));
    }

    static bool Holds(Coded one, CodeCondition condition, Coded[] others) => condition.Relation switch
    {
        CodeRelation.And => one.Codes.Contains(condition.Code.CodeId),
        CodeRelation.Or => true,
        CodeRelation.Not => !one.Codes.Contains(condition.Code.CodeId),
        CodeRelation.Overlapping => Array.Exists(others, other => other.Place.Span.Overlaps(one.Place.Span)),
        CodeRelation.Within => Array.Exists(others, other => other.Place.Span.Contains(one.Place.Span)),
        _ => Array.Exists(others, other => TurnsOf(one).Any(mine => TurnsOf(other).Any(theirs => Math.Abs(mine - theirs) <= condition.Turns))),
    };

    /// <summary>The turns a span shares a character with; the one that follows where it lies between two.</summary>
    static int[] TurnsOf(Coded one)
    {
        int[] touched = [.. turns.Turns.Index().Where(turn => turn.Item.Span.Overlaps(one.Place.Span)).Select(turn => turn.Index)];
        return touched.Length > 0 ? touched : [turns.Turns.Count(turn => turn.Span.End <= one.Place.Span.Begin)];
    }

    static Guid Number(int n) => new(n, 0, 0, new byte[8]);

    sealed record Coded(QuotationPlace Place, Guid[] Codes);
}
