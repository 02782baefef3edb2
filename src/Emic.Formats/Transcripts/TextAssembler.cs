using System.Text;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Puts lines together into a source's text and notes by position what is known of them.</summary>
sealed class TextAssembler(ReadingNotes notes)
{
    /// <summary>The longest text that is taken: some 300 hours of speech.</summary>
    public const int MaxCharacters = 20_000_000;

    readonly StringBuilder text = new();
    readonly List<Turn> turns = [];
    readonly List<Heading> headings = [];
    readonly List<Emphasis> emphases = [];
    Turn? open;
    string openPlace = "";

    /// <summary>Whether lines added now belong to a turn.</summary>
    public bool IsInTurn => open is not null;

    /// <summary>Begins a turn; lines added from now on belong to it.</summary>
    /// <param name="speaker">Who speaks; empty if unknown.</param>
    /// <param name="begins">When in the recording it begins, if known.</param>
    /// <param name="ends">When it ends, if known.</param>
    /// <param name="place">Where its label stands.</param>
    public void BeginTurn(string speaker, TimeSpan? begins, TimeSpan? ends, string place)
    {
        EndTurn();
        openPlace = place;
        open = new Turn(default, speaker, begins, ends);
    }

    /// <summary>Says when the open turn ends in the recording.</summary>
    public void TurnEndsAt(TimeSpan time)
    {
        if (open is not null) open = open with { EndsAt = time };
    }

    /// <summary>Ends the open turn, if there is one.</summary>
    public void EndTurn()
    {
        if (open is null) return;
        if (open.Span.IsEmpty)
            notes.Add(openPlace, open.Speaker.Length == 0 ? "A time without words was left out." : $"The label “{open.Speaker}” has no words after it and was left out.");
        else
            turns.Add(open.EndsAt < open.BeginsAt ? open with { EndsAt = null } : open);
        open = null;
    }

    /// <summary>Adds a paragraph; one that holds nothing but white space is dropped.</summary>
    /// <exception cref="UnreadableException">The text grows too long.</exception>
    public void Add(DraftLine line)
    {
        if (text.Length == 0) line.TrimByteOrderMarks();
        line.TrimEnd();
        if (line.Text.Length == 0) return;
        if (line.HeadingLevel > 0 || line.StandsApart) EndTurn();
        if (text.Length + line.Text.Length >= MaxCharacters) throw TooLong();
        if (text.Length > 0) text.Append('\n');
        var span = new TextSpan(text.Length, text.Length + line.Text.Length);
        AppendClean(line);
        if (open is not null) open = open with { Span = open.Span.IsEmpty ? span : new(open.Span.Begin, span.End) };
        if (line.HeadingLevel > 0) headings.Add(new(span, Math.Min(line.HeadingLevel, 6)));
        foreach (Emphasis one in Emphases.Tidy(line.Text, line.Emphases))
            emphases.Add(one with { Span = new(one.Span.Begin + span.Begin, one.Span.End + span.Begin) });
    }

    /// <summary>The text and its structure.</summary>
    public (SourceText Text, TextStructure Structure) Build()
    {
        EndTurn();
        var made = SourceText.From(text.ToString());
        if (made.Length != text.Length) throw new InvalidOperationException("A line was not clean: positions would be wrong.");
        return (made, new TextStructure(turns, headings, emphases));
    }

    public static UnreadableException TooLong() =>
        new("The text is longer than 20 million characters. Please split the file into parts.");

    void AppendClean(DraftLine line)
    {
        ReadOnlySpan<char> letters = line.Text;
        if (!letters.ContainsAnyInRange('\uD800', '\uDFFF') && !letters.ContainsAny('\0', '\n', '\r'))
        {
            text.Append(letters);
            return;
        }

        for (int i = 0; i < letters.Length; i++)
        {
            char c = letters[i];
            if (char.IsHighSurrogate(c) && i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]))
            {
                text.Append(c).Append(letters[++i]);
            }
            else if (c == '\0' || char.IsSurrogate(c))
            {
                text.Append('\uFFFD');
                notes.Add(line.Place, "A character that is none was replaced by “\uFFFD”.");
            }
            else
            {
                text.Append(c is '\n' or '\r' ? ' ' : c);
            }
        }
    }
}
