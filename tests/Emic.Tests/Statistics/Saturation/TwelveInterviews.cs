using Emic.Statistics;

namespace Emic.Tests.Statistics;

/// <summary>A small table with every difficulty: seven codes seen once, none seen twice, one seen in three out of four.</summary>
static class TwelveInterviews
{
    public static readonly IncidenceTable Table = Of("abcd,abe,acfg,bdh,abci,aej,bcf,abdk,acl,bef,abm,acde");

    /// <summary>A table written as "ab,ac,,b": an interview between commas, a letter for each code.</summary>
    public static IncidenceTable Of(string codes) => IncidenceTable.Of(codes.Split(',').SelectMany((interview, i) =>
        interview.Length == 0 ? [($"I{i + 1}", "")] : interview.Select(code => ($"I{i + 1}", code.ToString()))));

    public static double Value(Estimate estimate) => Assert.IsType<Figure>(estimate).Value;

    public static string Because(Estimate estimate) => Assert.IsType<Undefined>(estimate).Because;
}
