namespace Emic.Formats;

/// <summary>A timed stretch of a subtitle file.</summary>
/// <param name="Voice">Who speaks, if the file says so by its own means; empty if not.</param>
/// <param name="Line">The words; one line.</param>
/// <param name="BeginsAt">When it begins; null if its time can't be read.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="IsDash">Whether it began with a dash, by which subtitles part two speakers.</param>
/// <param name="GoesOn">Whether it is a further line of the cue before it.</param>
sealed record Cue(string Voice, DraftLine Line, TimeSpan? BeginsAt, TimeSpan? EndsAt, bool IsDash = false, bool GoesOn = false);
