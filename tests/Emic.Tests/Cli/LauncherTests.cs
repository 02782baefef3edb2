using Emic.Testing;

namespace Emic.Tests;

public sealed class LauncherTests
{
    [Theory]
    [InlineData("9.0.100", "v22.0.0", "Emic needs the .NET 10 SDK: install it from https://dot.net and start again.")]
    [InlineData("10.0.401", "v18.20.0", "Emic needs Node.js 20 or newer with npm: install it from https://nodejs.org and start again.")]
    public async Task The_launcher_names_what_is_missing_in_one_sentence(string sdk, string node, string sentence)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins for dotnet and node are shell scripts.");
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.File(".ci"));
        Directory.CreateDirectory(folder.File("bin"));
        foreach (var file in new[] { "emic", ".ci/tools.sh" }) File.Copy(Repository.PathOf(file), folder.File(file));
        WriteProgram(folder.File("bin/dotnet"), sdk);
        WriteProgram(folder.File("bin/node"), node);

        Dictionary<string, string> path = new() { ["PATH"] = $"{folder.File("bin")}:{Environment.GetEnvironmentVariable("PATH")}" };
        var result = await Child.RunAsync("/", "sh", [folder.File("emic"), "--version"], path, TestContext.Current.CancellationToken);

        Assert.Equal((3, "", sentence), (result.ExitCode, result.Output, result.Errors.TrimEnd()));
    }

    static void WriteProgram(string path, string says)
    {
        File.WriteAllText(path, $"#!/bin/sh\necho {says}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
