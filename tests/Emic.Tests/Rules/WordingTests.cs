using System.Text.RegularExpressions;

namespace Emic.Tests;

/// <summary>Words that must not stand where they would break a promise.</summary>
public sealed partial class WordingTests
{
    [Fact]
    public void Only_storage_writes_past_the_one_door()
    {
        var files = SourceTree.Files("src", ".cs", ".razor").Where(file => !file.Path.StartsWith("src/Emic.Storage/", StringComparison.Ordinal));
        Offenders.None(SourceTree.Lines(files, EngineWords()));
    }

    [Fact]
    public void Pages_and_commands_hold_no_SQL()
    {
        var files = SourceTree.Files("src/Emic.Web", ".cs", ".razor").Concat(SourceTree.Files("src/Emic.Cli", ".cs"));
        Offenders.None(SourceTree.Lines(files, Sql()));
    }

    [Fact]
    public void Nothing_from_a_study_is_read_as_markup()
    {
        // The text of a source is written by hand, tens of thousands of elements of it, through the one Escape in DocumentHtml.
        var files = SourceTree.Files("src/Emic.Web", ".cs", ".razor", ".ts").Where(file => file.Path != "src/Emic.Web/Pages/Coding/CodingPage.razor");
        Offenders.None(SourceTree.Lines(files, MarkupWords()));
    }

    [Fact]
    public void Pages_carry_no_script_or_style_of_their_own()
    {
        var files = SourceTree.Files("src/Emic.Web", ".razor");
        Offenders.None(SourceTree.Lines(files, InlineCode()));
    }

    [Fact]
    public void Time_and_chance_are_injected()
    {
        var files = SourceTree.Files("src", ".cs", ".razor");
        Offenders.None(SourceTree.Lines(files, ClockAndChance()));
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var files = SourceTree.Files("src", ".cs", ".razor", ".ts", ".css");
        Offenders.None(SourceTree.Lines(files, Later()));
    }

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql\w*|FromSql\w*|SqlQuery\w*|SqliteCommand|SqliteConnection|CommandText)\b")]
    private static partial Regex EngineWords();

    [GeneratedRegex(@"\b(SELECT|INSERT INTO|DELETE FROM|UPDATE \w+ SET|PRAGMA|CREATE TABLE)\b")]
    private static partial Regex Sql();

    [GeneratedRegex(@"\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|MarkupString|AddMarkupContent)\b|document\.write|\beval\(|new Function\(")]
    private static partial Regex MarkupWords();

    [GeneratedRegex(@"\sstyle=""|<style\b|<script(?![^>]*\ssrc=)|\son[a-z]+=""[^@]")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"DateTime(Offset)?\.(Now|UtcNow|Today)\b|new Random\(\)|Random\.Shared")]
    private static partial Regex ClockAndChance();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Later();
}
