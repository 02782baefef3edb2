using System.Globalization;
using System.Text.RegularExpressions;

namespace Emic.Formats;

/// <summary>What looks like the name of a speaker.</summary>
static partial class SpeakerName
{
    /// <summary>The longest name that is believed.</summary>
    public const int MaxLength = 40;

    /// <summary>The longest name in scripts that put no spaces; more is a sentence.</summary>
    const int LongestUnspaced = 12;

    /// <summary>Words that stand before colons in the heads and margins of transcripts and name nobody.</summary>
    static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "abstract", "address", "agenda", "author", "authors", "background", "caution", "chapter", "comment", "comments",
        "conclusion", "contact", "context", "date", "datum", "duration", "e-mail", "email", "example", "fig", "figure", "file", "ftp",
        "goal", "hint", "http", "https", "important", "keywords", "language", "length", "link", "location", "mailto", "method", "methods",
        "nb", "note", "notes", "number", "ort", "page", "phone", "place", "ps", "purpose", "recorded", "recording", "reference", "references",
        "remark", "remarks", "result", "results", "section", "source", "sources", "speakers", "participants", "status", "study",
        "summary", "table", "task", "time", "tip", "title", "topic", "topics", "transcribed", "transcriber", "transcript",
        "transcription", "url", "version", "warning", "website",
    };

    static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "and", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "et", "ibn", "la", "le", "of",
        "the", "und", "van", "von", "y", "zu",
    };

    /// <summary>A role that interviews know, with or without a number: "Interviewer", "Speaker 1", "SPEAKER_00", "Unknown participant".</summary>
    public static bool IsRole(string name) => Role().IsMatch(name);

    /// <summary>A short code: "P3a", "BSR01", "I", "B2".</summary>
    public static bool IsCode(string name) => Code().IsMatch(name);

    /// <summary>Whether it is built like a name: few words, each with a capital, no sentence.</summary>
    public static bool IsPlausible(string name)
    {
        if (name.Length is 0 or > MaxLength) return false;
        if (IsRole(name) || IsCode(name)) return true;
        string bare = Aside().Replace(name, "").Trim();
        if (bare.Length == 0 || !bare.Any(char.IsLetter) || bare.AsSpan().ContainsAny("?!;,\"“”„«»{}=/\\*…|+%$€，。？！；、《》「」")) return false;
        if (bare.Length > LongestUnspaced && bare.Any(c => c >= '\u3040')) return false;
        string[] words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 5 && !words.Any(NotNames.Contains) && BeginsLikeName(words[0]) && words.All(IsWordOfName);
    }

    static bool IsWordOfName(string word)
    {
        bool sentenceEnd = word.EndsWith('.') && word.Length > 5;
        return !sentenceEnd && (BeginsLikeName(word) || Particles.Contains(word));
    }

    /// <summary>A capital, a digit, or a letter of a script without capitals.</summary>
    static bool BeginsLikeName(string word) =>
        char.GetUnicodeCategory(word, 0) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        || (word.Length > 1 && word[0] is '@' or '_' or '\'' or '’' && char.IsUpper(word[1]));

    [GeneratedRegex(
        @"^(?:(?:the|first|second|third|lead|co|male|female|unknown|unidentified|unnamed|other|another|focus group|group)[ -])*"
        + "(?:interviewer(?:in)?|interviewee|respondent|participant|informant|moderator(?:in)?|facilitator|researcher|speaker|host|guest"
        + "|student|teacher|patient|nurse|doctor|observer|narrator|translator|interpreter|question|answer|befragte[rn]?|interviewte[rn]?"
        + "|sprecher(?:in)?|entrevistador[a]?|entrevistad[oa]|enquêteur|enquêtrice|intervieweur|intervieweuse|répondante?|intervistatore|intervistat[oa])"
        + @"(?:[ _.#-]{0,2}(?:\d{1,3}[a-z]?|[a-z]))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:\p{Lu}{1,2}|\p{Lu}{1,5}[ _-]?\d{1,4}\p{Ll}?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s*[\(][^\(\)]*[\)]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
