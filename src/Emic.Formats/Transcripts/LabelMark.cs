namespace Emic.Formats;

/// <summary>How a speaker's label or a time stands at the front of a line.</summary>
enum LabelKind
{
    /// <summary>Neither is there.</summary>
    None,

    /// <summary>A time in brackets.</summary>
    Time,

    /// <summary>A time without brackets; it may be part of a sentence.</summary>
    BareTime,

    /// <summary>"Name: words".</summary>
    Colon,

    /// <summary>"Name (0:03): words" or "[0:03] Name: words".</summary>
    TimedColon,

    /// <summary>"Name  0:03" alone on a line; the words follow on the next.</summary>
    OwnLine,

    /// <summary>"0:03 Name" alone on a line; or "0:03 Okay", which are words.</summary>
    OwnLineAfterTime,

    /// <summary>"Name", a tab, words.</summary>
    Tab,
}

/// <summary>What may be a speaker's label or a time mark; <see cref="SpeakerJudge"/> decides.</summary>
/// <param name="Kind">How it stands.</param>
/// <param name="Name">The speaker; empty where only a time stands.</param>
/// <param name="Words">Where in the line the words begin.</param>
/// <param name="WordsEnd">Where in the line they end; ahead of a time mark at the end.</param>
/// <param name="Begins">The time told at the front.</param>
/// <param name="Ends">The time told as the end.</param>
readonly record struct LabelMark(LabelKind Kind, string Name, int Words, int WordsEnd, TimeSpan? Begins, TimeSpan? Ends);
