using System.Globalization;
using System.Text;
using Emic.Core;
using Emic.Formats;

namespace Emic.Tests.Formats;

/// <summary>Readings as tests look at them: a line a paragraph, with what is known of it in front.</summary>
static class Told
{
    /// <summary>Reads a text and tells it.</summary>
    public static string Text(string content, string fileName = "a.txt") => Bytes(Encoding.UTF8.GetBytes(content), fileName);

    /// <summary>Reads a file and tells it.</summary>
    public static string Bytes(byte[] bytes, string fileName) => Of(Readers.Read(bytes, fileName));

    /// <summary>"P1 0:03–0:05| words" for the first paragraph of a turn, "…| words" for its others, "#2| words" for a heading.</summary>
    public static string Of(ImportResult result)
    {
        Assert.True(result.IsReadable, string.Join('\n', result.Problems));
        string text = result.Text.Text;
        return string.Join('\n', Paragraphs.Of(text).Select(span => Front(result.Structure, span) + "| " + span.Of(text).Replace("\t", "⇥", StringComparison.Ordinal)));
    }

    /// <summary>The notes, one a line: "paragraph 3: A picture was left out."</summary>
    public static string Notes(byte[] bytes, string fileName) =>
        string.Join('\n', Readers.Read(bytes, fileName).Problems.Select(problem => problem with { File = "" }));

    /// <summary>The sentence why a file could not be read.</summary>
    public static string Refusal(byte[] bytes, string fileName)
    {
        ImportResult result = Readers.Read(bytes, fileName);
        Assert.Equal("", result.Text.Text);
        Problem problem = Assert.Single(result.Problems);
        Assert.Equal((fileName, Severity.Error), (problem.File, problem.Severity));
        return problem.Message;
    }

    /// <summary>The set-off words: "bold: so, italic: laughs".</summary>
    public static string Emphasis(byte[] bytes, string fileName)
    {
        ImportResult result = Readers.Read(bytes, fileName);
        return string.Join(", ", result.Structure.Emphases.Select(one => $"{one.Kind.ToString().ToLowerInvariant()}: {one.Span.Of(result.Text.Text)}"));
    }

    static string Front(TextStructure structure, TextSpan span)
    {
        if (structure.Headings.FirstOrDefault(one => one.Span == span) is { } heading) return string.Create(CultureInfo.InvariantCulture, $"#{heading.Level}");
        int index = structure.TurnAt(span.Begin);
        if (index < 0) return "";
        Turn turn = structure.Turns[index];
        if (turn.Span.Begin != span.Begin) return "…";
        string times = turn.EndsAt is null ? Time(turn.BeginsAt) : $"{Time(turn.BeginsAt)}–{Time(turn.EndsAt)}";
        return $"{turn.Speaker} {times}".TrimEnd();
    }

    static string Time(TimeSpan? time) =>
        time is not { } known ? "" : string.Create(CultureInfo.InvariantCulture, $"{(int)known.TotalMinutes}:{known.Seconds:00}{(known.Milliseconds > 0 ? "." + known.Milliseconds.ToString("000", CultureInfo.InvariantCulture) : "")}");
}
