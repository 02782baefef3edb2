using Emic.Testing;

namespace Emic.Tests;

/// <summary>
/// What a person does who has just cloned Emic. A build that already ran hides what a first one misses, so these build from nothing;
/// they take minutes and run only where asked for, as <c>./test</c> does.
/// </summary>
public sealed class FreshCopyTests
{
    static readonly string[] launcher = OperatingSystem.IsWindows() ? ["cmd", "/c"] : ["sh"];

    [Fact(Explicit = true, Timeout = 900_000)]
    public async Task A_fresh_copy_starts_with_its_pages_and_the_second_start_builds_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var copy = await FreshCopy.TakeAsync(cancel);
        string[] emic = [.. launcher[1..], Path.Combine(copy.Folder, OperatingSystem.IsWindows() ? "emic.cmd" : "emic")];
        await ServedPage.CheckAsync(launcher[0], emic, cancel);

        var again = await Child.RunAsync(copy.Folder, launcher[0], [.. emic, "--version"], cancel: cancel);
        Assert.Equal(0, again.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\s*$", again.Output);
        Assert.Empty(again.Errors);
    }

    [Fact(Explicit = true, Timeout = 900_000)]
    public async Task The_program_is_packed_and_installed_as_a_tool()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var copy = await FreshCopy.TakeAsync(cancel);
        var (packages, tools) = (Path.Combine(copy.Folder, "packages"), Path.Combine(copy.Folder, "tools"));
        // A version nobody has, so that no cache can answer for it.
        var version = $"0.0.0-test{Guid.NewGuid():N}";
        await DotnetAsync(copy, cancel, "pack", Path.Combine("src", "Emic.Cli"), "--output", packages, $"-p:PackageVersion={version}", "-nodeReuse:false");
        await DotnetAsync(copy, cancel, "tool", "install", "Emic", "--version", version, "--source", packages, "--tool-path", tools);
        await ServedPage.CheckAsync(Path.Combine(tools, "emic"), [], cancel);
    }

    static async Task DotnetAsync(FreshCopy copy, CancellationToken cancel, params string[] arguments)
    {
        var result = await Child.RunAsync(copy.Folder, "dotnet", arguments, cancel: cancel);
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
    }
}
