namespace Emic.Formats;

/// <summary>A text file's letters.</summary>
/// <param name="Text">The letters, without byte-order mark.</param>
/// <param name="Encoding">The name of the encoding it was read in: "utf-8".</param>
/// <param name="IsGuess">Whether other encodings would have been possible.</param>
sealed record Decoded(string Text, string Encoding, bool IsGuess);
