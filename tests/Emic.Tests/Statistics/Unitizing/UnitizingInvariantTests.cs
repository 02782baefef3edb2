using CsCheck;
using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>What must hold for any spans.</summary>
public sealed class UnitizingInvariantTests
{
    const int Length = 40;

    static Gen<MarkedSpan[]> Spans(int codes) =>
        (from coder in Gen.Int[1, 3]
         from code in Gen.Int[1, codes]
         from begin in Gen.Int[0, Length - 1]
         from length in Gen.Int[1, 12]
         select new MarkedSpan($"{coder}", $"{code}", begin, Math.Min(Length, begin + length))).Array[0, 12];

    [Fact]
    public void No_spans_give_anything_but_a_finite_figure_or_a_reason() =>
        Spans(3).Sample(spans =>
        {
            Continuum continuum = new(0, Length, spans);
            UnitizingFamily family = new(continuum);
            Assert.All([UnitizingAlpha.Of(continuum), family.All(), family.Marked(), family.Coded()], estimate => Assert.True(estimate.Or(0) <= 1 + 1e-12));
            Assert.All(Enumerable.Range(0, continuum.Codes.Count), code => Assert.True(family.OfCode(code).Or(0) <= 1 + 1e-12));
        });

    [Fact]
    public void With_one_code_all_is_marked_or_not() =>
        Spans(1).Sample(spans =>
        {
            UnitizingFamily family = new(new Continuum(0, Length, spans));
            if (family.Marked() is Figure marked) Near(marked.Value, Value(family.All()), 1e-9);
        });

    [Fact]
    public void Names_and_the_place_of_the_continuum_do_not_matter() =>
        Spans(3).Sample(spans =>
        {
            Continuum one = new(0, Length, spans), other = new(1000, Length, [.. spans.Select(span => new MarkedSpan("c" + (9 - int.Parse(span.Coder)), "k" + (9 - int.Parse(span.Code)), span.Begin + 1000, span.End + 1000))]);
            Near(UnitizingAlpha.Of(one).Or(0), UnitizingAlpha.Of(other).Or(0), 1e-9);
            Near(new UnitizingFamily(one).All().Or(0), new UnitizingFamily(other).All().Or(0), 1e-9);
            Near(new UnitizingFamily(one).Coded().Or(0), new UnitizingFamily(other).Coded().Or(0), 1e-9);
        });

    [Fact]
    public void Identical_coders_have_1() =>
        Spans(2).Sample(spans =>
        {
            if (spans.Length == 0) return;
            Continuum continuum = new(0, Length, [.. new[] { "A", "B" }.SelectMany(coder => spans.Select(span => span with { Coder = coder }))]);
            Near(1, Value(UnitizingAlpha.Of(continuum)), 1e-12);
            Near(1, new UnitizingFamily(continuum).All().Or(1), 1e-9);
            Assert.Equal(1, Value(MatchedSegments.Of(continuum, 0, 1).Percent()));
        });

    /// <summary>The observed coincidences by the definition: position by position.</summary>
    [Fact]
    public void The_sweep_counts_what_counting_every_position_counts() =>
        Spans(2).Sample(spans =>
        {
            Continuum continuum = new(0, Length, spans, ["1", "2", "3"]);
            if (Crossings.Of(continuum, out _) is not { } crossings) return;
            int[][] at = [.. Enumerable.Range(0, 3).Select(coder => Enumerable.Range(0, Length).Select(position => continuum.Of(coder).FirstOrDefault(unit => unit.Begin <= position && position < unit.End, new Section(0, 0, Section.Gap)).Code + 1).ToArray())];
            for (int c = 0; c <= continuum.Codes.Count; c++)
                for (int k = 0; k <= continuum.Codes.Count; k++)
                    Near(Enumerable.Range(0, Length).Sum(position => Pairs(position, c, k)) / 2.0, crossings.Shared[c, k], 1e-9);

            int Pairs(int position, int c, int k) => Enumerable.Range(0, 3).Sum(i => Enumerable.Range(0, 3).Count(j => i != j && at[i][position] == c && at[j][position] == k));
        });
}
