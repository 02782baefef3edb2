using Emic.Cli;
using Emic.Testing;
using Emic.Workbench;
using static Emic.Tests.CliRun;

namespace Emic.Tests;

public sealed class StudyCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_study_is_made_with_its_coders()
    {
        var made = Run("new", folder.File("thesis"), "--title", "Thrown over", "--coder", "A", "--coder", "B", "--json").Done();
        Assert.Equal(folder.File("thesis.emic"), made.Json.GetProperty("file").GetString());
        Assert.True(File.Exists(folder.File("thesis.emic")));
        var coders = Run("coders", folder.File("thesis"), "--json").Done().Json;
        Assert.Equal(["A", "B"], coders.EnumerateArray().Select(coder => coder.GetProperty("name").GetString()!));
    }

    [Fact]
    public void A_study_that_is_there_is_not_made_again()
    {
        Run("new", folder.File("thesis")).Done();
        var again = Run("new", folder.File("thesis"));
        Assert.Equal(ExitCodes.Environment, again.Code);
        Assert.StartsWith("emic: ", again.Err, StringComparison.Ordinal);
        Assert.Single(again.Err.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_study_with_a_coder_named_twice_is_not_begun()
    {
        Assert.Equal(ExitCodes.Problems, Run("new", folder.File("thesis"), "--coder", "A", "--coder", "a").Code);
        Assert.False(File.Exists(folder.File("thesis.emic")));
    }

    [Fact]
    public void A_missing_study_is_named()
    {
        var result = Run("sources", folder.File("nothing"));
        Assert.Equal(ExitCodes.Environment, result.Code);
        Assert.Contains("nothing.emic", result.Err, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
    }

    [Fact]
    public void A_file_that_is_no_study_is_told_apart()
    {
        var result = Run("check", folder.Write("notes.txt", "Only notes."));
        Assert.Equal(ExitCodes.Environment, result.Code);
        Assert.Contains("not an Emic study", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_folders_come_in_and_what_does_not_is_listed()
    {
        Run("new", folder.File("thesis")).Done();
        string transcripts = Directory.CreateDirectory(folder.File("transcripts")).FullName;
        File.WriteAllText(Path.Combine(transcripts, "P1a.txt"), TestStudy.Interview);
        File.WriteAllText(Path.Combine(transcripts, "P1b.md"), "Another one.");
        File.WriteAllText(Path.Combine(transcripts, "table.csv"), "a,b");
        var result = Run("import", folder.File("thesis"), transcripts, folder.File("gone.txt"), "--group", "Pilot", "--json");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Equal(["P1a", "P1b"], result.Json.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("name").GetString()!));
        Assert.Equal("Pilot", result.Json.GetProperty("sources")[0].GetProperty("group").GetString());
        Assert.Equal(["error", "note"], result.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("severity").GetString()!).Order());

        var again = Run("import", folder.File("thesis"), Path.Combine(transcripts, "P1a.txt"));
        Assert.Equal(ExitCodes.Problems, again.Code);
        Assert.Contains("in the study already", again.Err, StringComparison.Ordinal);
        Assert.Contains("Brought in 0 sources.", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_import_leaves_nothing()
    {
        using TestStudy test = new();
        string[] files = [.. Enumerable.Range(0, 40).Select(i => folder.Write($"T{i}.txt", $"Anna: number {i}."))];
        using CancellationTokenSource stop = new();
        using Stopping errors = new(stop);
        int code = await CommandLine.RunAsync(["import", test.Path, .. files], new Terminal(TextWriter.Null, errors) { TellsProgress = true }, stop.Token);
        Assert.Equal(ExitCodes.Cancelled, code);
        Assert.EndsWith("emic: Stopped. Nothing was changed.\n", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, Run("sources", test.Path, "--json").Json.GetArrayLength());
        Assert.Empty(test.Check());
    }

    [Fact]
    public void A_sound_study_is_said_to_be_sound()
    {
        using TestStudy test = new();
        var result = Run("check", test.Path).Done();
        Assert.StartsWith("The study is sound: ", result.Out, StringComparison.Ordinal);
        Assert.True(Run("check", test.Path, "--json").Done().Json.GetProperty("sound").GetBoolean());
    }

    [Fact]
    public void A_backup_is_a_study()
    {
        using TestStudy test = new();
        var result = Run("backup", test.Path, folder.File("copy"), "--json").Done();
        Assert.Equal(new FileInfo(folder.File("copy.emic")).Length, result.Json.GetProperty("size").GetInt64());
        Assert.Contains("P3a", Run("sources", folder.File("copy")).Done().Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Environment, Run("backup", test.Path, folder.File("copy")).Code);
        Run("backup", test.Path, folder.File("copy"), "--overwrite").Done();
    }

    [Fact]
    public void History_names_the_newest_first()
    {
        using TestStudy test = new();
        var lines = Run("history", test.Path, "--json", "--count", "2").Done().Json;
        Assert.Equal(2, lines.GetArrayLength());
        Assert.Equal("Make code “pipeline component”", lines[0].GetProperty("sentence").GetString());
        Assert.Equal("A", lines[0].GetProperty("coder").GetString());
        Assert.Equal(lines[0].GetProperty("sequence").GetInt64() - 1, lines[1].GetProperty("sequence").GetInt64());
        Assert.DoesNotContain("Import", Run("history", test.Path, "--coder", "A").Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void History_says_which_words_a_change_is_about()
    {
        using TestStudy test = new();
        Guid coded = test.Code(test.AsA, "Nobody owns it", test.Ownership).Quotation.Id;
        test.Code(test.AsA, "it breaks", test.Ownership);
        Run("quotations", "recode", test.Path, "pipeline component", "--code", "3.2", "--coder", "A").Done();
        string read = Run("history", test.Path, "--count", "3").Done().Out;
        Assert.Contains("Recode quotations of “3.2 Ownership” as “pipeline component”  “", read, StringComparison.Ordinal);
        Assert.Contains("” and 1 more\n", read, StringComparison.Ordinal);
        Assert.Contains("Code “3.2 Ownership” in P3a                                   “Nobody owns it”\n", read, StringComparison.Ordinal);
        var json = Run("history", test.Path, "--count", "4", "--json").Done().Json;
        Assert.Equal((1, 0, "Nobody owns it"), (json[0].GetProperty("moreQuotations").GetInt32(), json[2].GetProperty("moreQuotations").GetInt32(), json[2].GetProperty("words").GetString()));
        Assert.Equal(coded, json[2].GetProperty("quotationId").GetGuid());
        Assert.Equal(("", "Make code “pipeline component”"), (json[3].GetProperty("words").GetString(), json[3].GetProperty("sentence").GetString()));
    }

    [Fact]
    public void History_says_what_a_code_was_called_and_what_it_meant_before()
    {
        using TestStudy test = new();
        Run("codebook", "change", test.Path, "3.2", "--definition", "Who answers for it.", "--coder", "A").Done();
        Run("codebook", "change", test.Path, "3.2", "--name", "Owning", "--definition", "Who has to answer for it.", "--coder", "A").Done();
        Assert.Contains("Rename “3.2 Ownership” to “3.2 Owning” and change the definition  was “Who answers for it.”\n", Run("history", test.Path, "--count", "1").Done().Out, StringComparison.Ordinal);
        var changes = Run("history", test.Path, "--count", "1", "--json").Done().Json[0].GetProperty("changes");
        Assert.Equal(["Name: 3.2 Ownership / 3.2 Owning", "Definition: Who answers for it. / Who has to answer for it."], changes.EnumerateArray().Select(one => $"{one.GetProperty("what")}: {one.GetProperty("was")} / {one.GetProperty("is")}"));
    }

    [Fact]
    public void Undo_and_redo_go_step_by_step_and_say_when_there_is_no_more()
    {
        using TestStudy test = new();
        Run("sources", "rename", test.Path, "P3a", "P3x", "--coder", "B").Done();
        Assert.Equal("Undone: Rename source P3a to P3x.\n", Run("undo", test.Path, "--coder", "b").Done().Out);
        Assert.Equal("P3a", Run("sources", test.Path, "--json").Json[0].GetProperty("name").GetString());
        // The history says of both what became of them.
        var (undo, renamed) = (Run("history", test.Path, "--count", "2", "--json").Done().Json[0], Run("history", test.Path, "--count", "2", "--json").Done().Json[1]);
        Assert.Equal((renamed.GetProperty("sequence").GetInt64(), undo.GetProperty("time").GetDateTimeOffset()), (undo.GetProperty("target").GetInt64(), renamed.GetProperty("undone").GetDateTimeOffset()));
        string history = Run("history", test.Path, "--count", "2").Done().Out;
        Assert.Contains($"Undo: rename source P3a to P3x (change {renamed.GetProperty("sequence")})", history, StringComparison.Ordinal);
        Assert.Matches(@"Rename source P3a to P3x \(undone \d{4}-\d\d-\d\d \d\d:\d\d\)", history);
        var nothing = Run("undo", test.Path, "--coder", "B");
        Assert.Equal(ExitCodes.Problems, nothing.Code);
        Assert.Equal("emic: There is nothing to undo for B.\n", nothing.Err);
        Run("redo", test.Path, "--coder", "B").Done();
        Assert.Equal("P3x", Run("sources", test.Path, "--json").Json[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_backup_makes_the_folder_it_goes_to()
    {
        using TestStudy test = new();
        Run("backup", test.Path, folder.File("backups/monday.emic")).Done();
        Assert.True(File.Exists(folder.File("backups/monday.emic")));
    }

    [Fact]
    public void An_unknown_coder_is_refused_with_those_there_are()
    {
        using TestStudy test = new();
        var result = Run("undo", test.Path, "--coder", "Z");
        Assert.Equal(ExitCodes.Problems, result.Code);
        Assert.Contains("A, B", result.Err, StringComparison.Ordinal);
    }

    /// <summary>Stops the command as soon as it tells that it has begun.</summary>
    sealed class Stopping : StringWriter
    {
        readonly CancellationTokenSource stop;

        public Stopping(CancellationTokenSource stop)
        {
            this.stop = stop;
            NewLine = "\n";
        }

        public override void Write(string? value)
        {
            base.Write(value);
            stop.Cancel();
        }
    }

    [Fact]
    public void Restore_lists_the_backups_and_brings_the_study_back_to_one()
    {
        using var test = new TestStudy();
        Assert.Contains("There are no backups yet.", Run("restore", test.Path).Done().Out, StringComparison.Ordinal);
        RollingBackups.Make(test.Study);
        test.Code(test.AsA, "thrown over", test.Ownership);
        Assert.Equal(1, Run("restore", test.Path, "--json").Json.GetProperty("backups")[0].GetProperty("changesSince").GetInt32());
        Assert.Contains("What it was before is kept in", Run("restore", test.Path, "1").Done().Out, StringComparison.Ordinal);
        Assert.Empty(SourceCodings.Read(test.AsA, test.Source.Id).Quotations);
        Assert.Contains("There is no backup number 9", Run("restore", test.Path, "9").Err, StringComparison.Ordinal);
        Assert.Equal(0, Run("history", test.Path, "--kind", "coding", "--source", "P3a", "--from", "2026-03-02", "--to", "2026-03-02", "--json").Json.GetArrayLength());
        Assert.Equal(3, Run("history", test.Path, "--kind", "code", "--coder", "A", "--json").Json.GetArrayLength());
        test.Code(test.AsA, "thrown over", test.Component);
        string listed = Run("restore", test.Path).Done().Out;
        Assert.Matches(@"\d\d:\d\d +before going back +from before you went back", listed);
        Assert.Matches(@"\d\d:\d\d +by hand +1 change since", listed);
    }

    [Fact]
    public void History_takes_several_coders_kinds_and_sources()
    {
        using var test = new TestStudy();
        string other = test.Import("P4.txt", "Ann: It stays here.").Name;
        test.Code(test.AsA, "thrown over", test.Ownership);
        test.Code(test.AsB, "Nobody owns it", test.Ownership);
        Coders.Add(test.AsA, "C");
        Assert.Equal(1, Count("--kind", "coding", "--coder", "A"));
        Assert.Equal(2, Count("--kind", "coding", "--coder", "A", "--coder", "b"));
        Assert.Equal(4, Count("--kind", "coding", "--kind", "source"));
        Assert.Equal(3, Count("--source", "P3a", "--kind", "coding", "--kind", "source"));
        Assert.Equal(4, Count("--source", "P3a", "--source", other, "--kind", "coding", "--kind", "source"));
        Assert.Equal(ExitCodes.Problems, Run("history", test.Path, "--coder", "A", "--coder", "nobody").Code);
        Assert.Contains("No change is of the kind “codings”. There are study, coder, code,", Run("history", test.Path, "--kind", "codings").Err, StringComparison.Ordinal);

        int Count(params string[] options) => Run(["history", test.Path, .. options, "--count", "100", "--json"]).Done().Json.GetArrayLength();
    }

    [Fact]
    public void Restore_refuses_a_damaged_backup_by_its_name()
    {
        using var test = new TestStudy();
        string backup = RollingBackups.Make(test.Study).Path;
        byte[] bytes = File.ReadAllBytes(backup);
        foreach (int at in (int[])[bytes.Length / 3, bytes.Length / 2, bytes.Length - 9]) bytes[at] ^= 0x20;
        File.WriteAllBytes(backup, bytes);
        string before = StudyState.Of(test.Study);
        var refused = Run("restore", test.Path, "1");
        Assert.Equal((ExitCodes.Problems, ""), (refused.Code, refused.Out));
        Assert.Contains($"“{backup}” is damaged: it is not as it was written. Nothing was changed; take another backup.", refused.Err, StringComparison.Ordinal);
        Assert.Equal(before, StudyState.Of(test.Study));
    }
}
