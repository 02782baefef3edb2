using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What a change answers in JSON.</summary>
/// <param name="SavedAt">When it reached the disk.</param>
/// <param name="Sequence">The newest change of the history.</param>
/// <param name="Changed">Whether anything changed.</param>
/// <param name="Sentence">What was done.</param>
sealed record SavedJson(DateTimeOffset SavedAt, long Sequence, bool Changed, string Sentence)
{
    public static SavedJson Of(Saved saved, string sentence) => new(saved.At, saved.Sequence, saved.Changed, sentence);
}

/// <summary>A problem in JSON.</summary>
sealed record ProblemJson(string File, string Place, string Message, string Severity)
{
    public static ProblemJson Of(Problem problem) => new(problem.File, problem.Place, problem.Message, problem.Severity == Core.Severity.Error ? "error" : "note");
}

/// <summary>How records become JSON: camel case, indented, letters of all scripts as they are. Documented in docs/guide/commands.md.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SavedJson))]
[JsonSerializable(typeof(NewJson))]
[JsonSerializable(typeof(ImportJson))]
[JsonSerializable(typeof(IReadOnlyList<SourceJson>))]
[JsonSerializable(typeof(SourceTextJson))]
[JsonSerializable(typeof(CorrectionJson))]
[JsonSerializable(typeof(IReadOnlyList<FlaggedJson>))]
[JsonSerializable(typeof(IReadOnlyList<RevisionJson>))]
[JsonSerializable(typeof(IReadOnlyList<SpeakerJson>))]
[JsonSerializable(typeof(IReadOnlyList<CodeJson>))]
[JsonSerializable(typeof(MarkJson))]
[JsonSerializable(typeof(CodingJson))]
[JsonSerializable(typeof(IReadOnlyList<CoderJson>))]
[JsonSerializable(typeof(IReadOnlyList<HistoryJson>))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(BackupJson))]
[JsonSerializable(typeof(RestoreJson))]
[JsonSerializable(typeof(StatusJson))]
[JsonSerializable(typeof(CodebookImportJson))]
[JsonSerializable(typeof(CodingsImportJson))]
[JsonSerializable(typeof(DemoJson))]
[JsonSerializable(typeof(MemoJson))]
[JsonSerializable(typeof(IReadOnlyList<MemoJson>))]
[JsonSerializable(typeof(IReadOnlyList<LinkJson>))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(QuotationsJson))]
[JsonSerializable(typeof(QuotationsFileJson))]
[JsonSerializable(typeof(IReadOnlyList<SavedQueryJson>))]
[JsonSerializable(typeof(SearchJson))]
[JsonSerializable(typeof(HitsJson))]
[JsonSerializable(typeof(WordsJson))]
[JsonSerializable(typeof(KwicJson))]
sealed partial class CliJson : JsonSerializerContext
{
}

/// <summary>Writes JSON.</summary>
static class JsonWriting
{
    /// <summary>Nothing of it is ever put into a page, so only what JSON itself needs is escaped.</summary>
    static readonly CliJson Readable = new(new JsonSerializerOptions(CliJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });

    /// <summary>Writes one value with a line feed behind it.</summary>
    public static void WriteJson<T>(this Terminal terminal, T value, JsonTypeInfo<T> type) =>
        terminal.Out.WriteLine(JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(type.Type)!));

    /// <summary>Writes a list one by one, however long it is.</summary>
    public static void WriteJsonList<T>(this Terminal terminal, IEnumerable<T> values, JsonTypeInfo<T> type)
    {
        string ahead = "[\n";
        foreach (T value in values)
        {
            terminal.Out.Write(ahead);
            terminal.Out.Write(JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(type.Type)!));
            ahead = ",\n";
        }

        terminal.Out.WriteLine(ahead == "[\n" ? "[]" : "\n]");
    }
}
