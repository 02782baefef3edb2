using Emic.Cli;
using Emic.Testing;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class CodersCommandTests
{
    [Fact]
    public void Coders_are_added_renamed_recoloured_and_removed()
    {
        using TestStudy test = new();
        Assert.Equal("Added Nadia, in teal.\n", Run("coders", "add", test.Path, "Nadia", "--color", "teal").Done().Out);
        Run("coders", "rename", test.Path, "Nadia", "Nadja").Done();
        Run("coders", "color", test.Path, "nadja", "red").Done();
        var coders = Run("coders", test.Path, "--json").Done().Json;
        Assert.Equal(("Nadja", "red"), (coders[2].GetProperty("name").GetString(), coders[2].GetProperty("color").GetString()));
        Run("coders", "remove", test.Path, "Nadja").Done();
        Assert.Equal(2, Run("coders", test.Path, "--json").Json.GetArrayLength());
    }

    [Fact]
    public void A_coder_who_has_coded_stays()
    {
        using TestStudy test = new();
        test.Code(test.AsA, "thrown over", test.Ownership);
        Assert.Equal(ExitCodes.Problems, Run("coders", "remove", test.Path, "A").Code);
        Assert.Equal(ExitCodes.Problems, Run("coders", "add", test.Path, "a").Code);
    }

    [Fact]
    public void The_only_coder_need_not_be_named()
    {
        using TemporaryFolder folder = new();
        Run("new", folder.File("one"), "--coder", "Nadia").Done();
        Run("codebook", "add", folder.File("one"), "Handover").Done();
        Assert.Equal("Nadia", Run("history", folder.File("one"), "--json").Json[0].GetProperty("coder").GetString());
    }
}
