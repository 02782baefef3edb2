using System.Text.Json;
using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Testing;
using Emic.Workbench;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

/// <summary>The JSON samples of docs/guide/commands.md name exactly what the commands answer.</summary>
public sealed partial class CommandsGuideTests : IDisposable
{
    readonly TestStudy test = new();

    public static TheoryData<string> Documented => [.. Samples.Keys];

    static Dictionary<string, string> Samples { get; } = Sample().Matches(File.ReadAllText(Repository.PathOf("docs", "guide", "commands.md")))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    public void Dispose() => test.Dispose();

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_sample_has_the_names_of_the_answer(string command)
    {
        Guid from = test.Code(test.AsA, "thrown over", test.Ownership).Quotation.Id, to = test.Code(test.AsB, "Nobody owns it", test.Ownership).Quotation.Id;
        MakeLink.Run(test.AsA, new NewLink(test.Ids.Next(), from, "explains", to));
        WriteMemo.Run(test.AsA, new NewMemo(test.Ids.Next(), MemoKind.Theory, "Cause or symptom?", "", [new Tie(TieKind.Quotation, from)]));
        SavedQueries.Keep(test.AsA, "hand-overs", QuotationQuery.Of(test.Ownership.Id));
        string text = File(Path.Combine(test.Folder, "P9.txt"), "Anna: one word.\n\nBen: another."), rows = File(Path.Combine(test.Folder, "rows.csv"), "source,text,code\nP0,word,3\n");
        if (command == "restore") RollingBackups.Make(test.Study);
        if (command == "sources revisions") CorrectSource.Run(test.AsA, test.Source.Id, new Correction(test.SpanOf("sort of"), "sort of", "kind of"));
        string codebook = Repository.PathOf("samples", "codebook.yaml"), demo = Directory.CreateDirectory(Path.Combine(test.Folder, "demo")).FullName;
        string[] rest = command switch
        {
            "new" => [Path.Combine(test.Folder, "made"), "--coder", "A"],
            "import" => [test.Path, text, Path.Combine(test.Folder, "missing.txt")],
            "sources text" or "sources revisions" or "sources speakers" => [test.Path, "P3a"],
            "sources correct" => [test.Path, "P3a", File(Path.Combine(test.Folder, "new.txt"), TestStudy.Interview.Replace("thrown over", "handed over", StringComparison.Ordinal))],
            "codebook add" => [test.Path, "A new one"],
            "codebook import" => [test.Path, codebook],
            "code" => [test.Path, "P3a", "--coder", "A", "--text", "thrown over", "--codes", "3"],
            "search" => [test.Path, "thrown over"],
            "search code" => [test.Path, "owns", "--code", "3", "--coder", "A", "--try"],
            "codings import" => [test.Path, rows],
            "quotations" => [test.Path, "--near", "3.2"],
            "quotations recode" => [test.Path, "3", "--code", "3.2", "--coder", "A"],
            "backup" => [test.Path, Path.Combine(test.Folder, "copy")],
            "kwic" => [test.Path, "hand* over"],
            "demo" => [demo],
            _ => [test.Path],
        };
        var answer = Run([.. command.Split(' '), .. rest, "--json"]).Json;
        Assert.Equal(Names(JsonDocument.Parse(Samples[command]).RootElement), Names(answer));

        static string File(string path, string content)
        {
            System.IO.File.WriteAllText(path, content);
            return path;
        }
    }

    [Fact]
    public void Every_command_is_in_the_guide()
    {
        string guide = File.ReadAllText(Repository.PathOf("docs", "guide", "commands.md"));
        Assert.All(HelpTests.Commands.Select(row => row.Data), command => Assert.Contains("`" + command.Split(' ')[^1], guide, StringComparison.Ordinal));
    }

    /// <summary>The names of an object, or of the first of a list, with those below where there are any.</summary>
    static SortedSet<string> Names(JsonElement element, string above = "")
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0) return Names(element[0], above);
        if (element.ValueKind != JsonValueKind.Object) return names;
        foreach (var property in element.EnumerateObject())
        {
            names.Add(above + property.Name);
            names.UnionWith(Names(property.Value, $"{above}{property.Name}."));
        }

        return names;
    }

    [GeneratedRegex("<!-- json: ([a-z ]+) -->\\n```json\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
