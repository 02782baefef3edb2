using System.Text.Json.Serialization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>The head of a request. Its body is the file.</summary>
sealed record WorkerRequest(string Name, int Body);

/// <summary>The head of an answer. Its body is the text in UTF-8. See docs/formats/worker-pipe.md.</summary>
sealed record WorkerAnswer(
    string Format,
    string Encoding,
    IReadOnlyList<WorkerTurn> Turns,
    IReadOnlyList<WorkerSpan> Headings,
    IReadOnlyList<WorkerSpan> Emphases,
    IReadOnlyList<Problem> Problems,
    int Body,
    bool Last = false)
{
    /// <summary>The head that tells of a result.</summary>
    public static WorkerAnswer Of(ImportResult result, int body) => new(
        result.Format,
        result.Encoding,
        [.. result.Structure.Turns.Select(turn => new WorkerTurn(turn.Span.Begin, turn.Span.End, turn.Speaker, turn.BeginsAt?.Ticks, turn.EndsAt?.Ticks))],
        [.. result.Structure.Headings.Select(heading => new WorkerSpan(heading.Span.Begin, heading.Span.End, heading.Level))],
        [.. result.Structure.Emphases.Select(one => new WorkerSpan(one.Span.Begin, one.Span.End, (int)one.Kind))],
        result.Problems,
        body);

    /// <summary>The result an answer tells of.</summary>
    /// <exception cref="InvalidDataException">A span does not lie inside the text: the worker can't be trusted.</exception>
    public ImportResult ToResult(string text)
    {
        TextSpan Span(int begin, int end) =>
            begin >= 0 && begin <= end && end <= text.Length ? new(begin, end) : throw new InvalidDataException("A span lies outside the text.");
        var structure = new TextStructure(
            [.. Turns.Select(turn => new Turn(Span(turn.Begin, turn.End), turn.Speaker, Time(turn.BeginsAt), Time(turn.EndsAt)))],
            [.. Headings.Select(one => new Heading(Span(one.Begin, one.End), Math.Clamp(one.Kind, 1, 6)))],
            [.. Emphases.Select(one => new Emphasis(Span(one.Begin, one.End), (EmphasisKind)Math.Clamp(one.Kind, 0, 2)))]);
        var source = SourceText.From(text);
        if (source.Length != text.Length) throw new InvalidDataException("The text is not clean.");
        return new(source, structure, Format, Encoding, Problems);
    }

    static TimeSpan? Time(long? ticks) => ticks is { } value ? TimeSpan.FromTicks(value) : null;
}

/// <summary>A turn; times in units of 100 ns.</summary>
sealed record WorkerTurn(int Begin, int End, string Speaker, long? BeginsAt, long? EndsAt);

/// <summary>A heading with its level, or emphasis with its kind (0 italic, 1 bold, 2 underline).</summary>
sealed record WorkerSpan(int Begin, int End, int Kind);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerAnswer))]
sealed partial class WorkerJson : JsonSerializerContext;
