namespace Emic.Core;

/// <summary>A word and how often it stands in texts.</summary>
/// <param name="Word">The spelling met most often; of equals the one with small letters.</param>
/// <param name="Count">How often it stands there, all spellings together.</param>
/// <param name="Sources">In how many sources.</param>
/// <param name="PerThousand">How often among a thousand words: of all that were looked at, those left out of the list too.</param>
public sealed record CountedWord(string Word, int Count, int Sources, double PerThousand);
