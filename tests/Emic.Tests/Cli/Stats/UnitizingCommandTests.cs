using Emic.Cli;

namespace Emic.Tests;

public sealed class UnitizingCommandTests
{
    const string Example = "coder,code,begin,end\nAlex,1,2,5\nPaul,1,2,5\nPaul,2,10,20\nSusan,2,2,5\nSusan,2,15,20\n";

    [Fact]
    public void Spans_give_both_families_per_code_by_character_and_by_segment()
    {
        var answer = StatsRun.Run(Example, "unitizing", "--spans", "-", "--length", "60", "--json");
        var section = answer.Section("unitizing");
        Assert.Equal([.398298, .523801, .357143], new[] { "unitizing-alpha", "unitizing-alpha-binary", "unitizing-alpha-codes" }.Select(key => Math.Round(section.Estimate(key).GetProperty("value").GetDouble(), 6)));
        Assert.Equal([.3125, .390625], answer.Section("codes").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("kAlpha").GetDouble()).Select(value => Math.Round(value, 9)));
        Assert.Equal(6, answer.Section("characters").GetProperty("rows").GetArrayLength());
        Assert.Equal([1, 0, 0], answer.Section("segments").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("both").GetInt32()));
        Assert.Equal("same code, shared over covered by either at least 90 %", answer.Section("segments").GetProperty("standing").GetString());
    }

    [Fact]
    public void The_overlap_that_segments_need_is_chosen_and_printed()
    {
        string printed = StatsRun.Run(Example, "unitizing", "--spans", "-", "--length", "60", "--overlap", "50").Done().Out;
        Assert.Contains("Matched segments, as MAXQDA (same code, shared over covered by either at least 50 %)", printed, StringComparison.Ordinal);
        Assert.Contains("Paul   Susan      1           1            1             50.0 %", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_Krippendorff_2004_begins_at_150()
    {
        string table = "coder,code,begin,end\n1,c,225,295\n1,c,370,400\n2,c,220,300\n2,c,355,375\n2,c,400,420\n1,k,180,240\n1,k,300,350\n2,k,180,240\n2,k,300,350\n";
        Assert.Equal(.858665, StatsRun.Run(table, "unitizing", "--spans", "-", "--length", "300", "--begin", "150", "--json").Section("unitizing").Estimate("krippendorff-alpha-u").GetProperty("value").GetDouble(), 6);
    }

    [Fact]
    public void A_coder_who_marked_nothing_is_named_by_a_row_of_her_own()
    {
        var section = StatsRun.Run("coder,code,begin,end\nA,x,1,5\nB,,,\n", "unitizing", "--spans", "-", "--length", "10", "--json").Section("unitizing");
        Assert.True(section.Estimate("unitizing-alpha").GetProperty("value").GetDouble() <= 0);
    }

    [Fact]
    public void Overlapping_spans_of_one_coder_and_code_are_told_to_be_one() =>
        Assert.Contains("3 spans are 2 units.", StatsRun.Run("coder,code,begin,end\nA,x,1,5\nA,x,3,8\nB,x,1,8\n", "unitizing", "--spans", "-", "--length", "10").Done().Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("coder,code,begin,end\nA,x,5,5\n", "row 2, column “end”: Expected a whole number from 6 to 60, not “5”.")]
    [InlineData("coder,code,begin,end\nA,x,5,61\n", "row 2, column “end”: Expected a whole number from 6 to 60, not “61”.")]
    [InlineData("coder,code,begin,end\nA,,5,8\n", "row 2, column “code”: Expected a text, and the cell is empty.")]
    [InlineData("coder,code,begin\nA,x,5\n", "There is no column “end”.")]
    public void A_malformed_table_of_spans_is_explained(string table, string expected)
    {
        var result = StatsRun.Run(table, "unitizing", "--spans", "-", "--length", "60");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains(expected, result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void The_length_has_to_be_said() => Assert.Equal(ExitCodes.Usage, StatsRun.Run(Example, "unitizing", "--spans", "-").Code);
}
