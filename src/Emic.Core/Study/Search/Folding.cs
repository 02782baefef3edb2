namespace Emic.Core;

/// <summary>What is made alike before letters are compared. White space, dashes, quotation marks and the two ways to write an accent always are.</summary>
[Flags]
public enum Folding
{
    None = 0,

    /// <summary>Capitals and small letters are one.</summary>
    Case = 1,

    /// <summary>Letters with and without accents are one; so are ß and ss, ø and o, Arabic with and without vowel signs.</summary>
    Accents = 2,
}
