using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Emic.Tests;

/// <summary>The shape of the house: where a type lives, how long a file is, what is documented.</summary>
public sealed partial class ShapeTests
{
    const int LongFile = 400;

    /// <summary>Files that may be longer, each with its reason.</summary>
    static readonly Dictionary<string, string> longForAReason = new()
    {
    };

    public static TheoryData<string> Projects => [.. SourceTree.Projects];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_is_one_namespace(string project)
    {
        var elsewhere = Types(project).Where(type => type.Namespace != project && type.FullName != "Program").Select(type => type.FullName!);
        Offenders.None(elsewhere);
    }

    [Theory, MemberData(nameof(Projects))]
    public void What_a_project_shows_is_documented(string project)
    {
        var assembly = Load(project);
        var documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").Select(member => member.Attribute("name")!.Value).ToHashSet();
        var silent = Types(project)
            .Where(type => type.IsVisible && type.Name != "_Imports" && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type))
            .Select(type => "T:" + type.FullName!.Replace('+', '.'))
            .Where(name => !documented.Contains(name));
        Offenders.None(silent);
    }

    [Fact]
    public void No_file_is_longer_than_a_person_reads()
    {
        var tooLong = from folder in new[] { "src", "tests" }
                      from file in SourceTree.Files(folder, ".cs", ".razor", ".ts", ".css")
                      let lines = file.Lines.Length
                      where lines > LongFile && !longForAReason.ContainsKey(file.Path)
                      select $"{file.Path} has {lines} lines";
        Offenders.None(tooLong);
    }

    /// <summary>With such a rule every change on the page makes the browser look at the style of the root anew: painting a code took 8 ms longer.</summary>
    [Fact]
    public void No_style_depends_on_whatever_the_page_holds()
    {
        var dear = from file in SourceTree.Files("src", ".css")
                   from Match rule in WholePage().Matches(file.Text)
                   select $"{file.Path}: {rule.Value}";
        Offenders.None(dear);
    }

    [Fact]
    public void Every_test_asserts_something()
    {
        var files = SourceTree.Files("tests", ".cs").ToList();
        Offenders.None(files.Where(file => TestAttribute().Count(file.Text) != Methods(file.Text).Count(method => method.IsTest)).Select(file => $"{file.Path}: not all tests are found"));

        // A test may leave the asserting to a helper of its own or a property check.
        var helpers = files.SelectMany(file => Methods(file.Text)).Where(method => Asserts().IsMatch(method.Body)).Select(method => method.Name).ToHashSet();
        var silent = from file in files
                     from method in Methods(file.Text)
                     where method.IsTest && !Asserts().IsMatch(method.Body) && !Calls().Matches(method.Body).Any(call => helpers.Contains(call.Groups[1].Value))
                     select $"{file.Path}: {method.Name}";
        Offenders.None(silent);
    }

    /// <summary>The methods of a file by their indentation, which the formatter holds.</summary>
    static IEnumerable<(string Name, string Body, bool IsTest)> Methods(string text) =>
        from method in MethodText().Matches(text)
        select (method.Groups["name"].Value, method.Groups["body"].Value, TestAttribute().IsMatch(method.Groups["attributes"].Value));

    static IEnumerable<Type> Types(string project) =>
        Load(project).GetTypes().Where(type => !type.IsNested && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !IsGenerated(type));

    static bool IsGenerated(Type type) =>
        type.Name.StartsWith('<') || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) == true;

    static Assembly Load(string project) => Assembly.Load(project == "Emic.Cli" ? "emic" : project);

    [GeneratedRegex(@"(?<attributes>(?:^    \[.*\]\n)*)^    (?:[\w<>\[\](),?. ]+ )?(?<name>\w+)(?:<[\w, ]+>)?\([^;{]*?\)[^;{=]*?(?<body>^    \{\n[\s\S]*?^    \}$|=>[\s\S]*?;$)", RegexOptions.Multiline)]
    private static partial Regex MethodText();

    [GeneratedRegex(@"(\bhtml|\bbody|:root):has\((?!> )[^)]*\)")]
    private static partial Regex WholePage();

    [GeneratedRegex(@"^    \[(Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex TestAttribute();

    [GeneratedRegex(@"\bAssert\.|\bExpect\(|\.Sample(Async|MetaMorphic|ModelBased|Parallel)?\(")]
    private static partial Regex Asserts();

    [GeneratedRegex(@"\b(\w+)(?:<[\w, ]+>)?\(")]
    private static partial Regex Calls();
}
