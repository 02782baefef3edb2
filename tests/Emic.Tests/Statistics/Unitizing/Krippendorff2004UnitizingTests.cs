using Emic.Statistics;
using static Emic.Tests.Statistics.Tables;

namespace Emic.Tests.Statistics;

/// <summary>The example of Krippendorff (2004), two coders and two codes on a continuum from 150 to 450. The paper prints .8591 over all, from rounded parts.</summary>
public sealed class Krippendorff2004UnitizingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(50_000)]
    public void Alpha_U_per_code_and_over_all(long scale)
    {
        var continuum = Example(scale);
        Near(.728599, Value(UnitizingAlpha.Of(continuum, 0)), scale == 1 ? 1e-6 : 1e-2);
        Near(1, Value(UnitizingAlpha.Of(continuum, 1)), 0);
        Near(.858665, Value(UnitizingAlpha.Of(continuum)), scale == 1 ? 1e-6 : 1e-2);
    }

    [Fact]
    public void Observed_and_expected_disagreement()
    {
        Near(.0144444, UnitizingAlpha.Observed(Example(1), 0), 1e-7);
        Near(.0532218, UnitizingAlpha.Expected(Example(1), 0), 1e-7);
        Near(0, UnitizingAlpha.Observed(Example(1), 1), 0);
        Near(.0489786, UnitizingAlpha.Expected(Example(1), 1), 1e-7);
    }

    [Fact]
    public void Positions_in_the_billions_do_not_overflow()
    {
        Near(Value(UnitizingAlpha.Of(Example(50_000))), Value(UnitizingAlpha.Of(Example(50_000_000_000_000))), 1e-6);
        Near(Value(UnitizingAlpha.Of(Example(50_000), 0)), Value(UnitizingAlpha.Of(Example(50_000_000_000_000), 0)), 1e-6);
    }

    static Continuum Example(long scale) => new(150 * scale, 300 * scale,
    [
        .. new (string Coder, string Code, long Begin, long Length)[]
        {
            ("1", "c", 225, 70), ("1", "c", 370, 30), ("2", "c", 220, 80), ("2", "c", 355, 20), ("2", "c", 400, 20),
            ("1", "k", 180, 60), ("1", "k", 300, 50), ("2", "k", 180, 60), ("2", "k", 300, 50),
        }.Select(span => new MarkedSpan(span.Coder, span.Code, span.Begin * scale, (span.Begin + span.Length) * scale)),
    ]);
}
