using System.Xml.Linq;
using Emic.Testing;

namespace Emic.Tests;

public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var listed = XDocument.Load(Repository.PathOf("Emic.slnx")).Descendants("Project").Select(p => p.Attribute("Path")!.Value).Order();
        var present = new[] { "src", "tests", "bench" }
            .Select(folder => Repository.PathOf(folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order();
        Assert.Equal(present, listed);
    }
}
