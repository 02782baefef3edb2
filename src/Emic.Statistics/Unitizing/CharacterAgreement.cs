namespace Emic.Statistics;

/// <summary>
/// Agreement of two coders on one code character by character, as NVivo's coding comparison computes it: each character of the document is a unit, coded or not.
/// Percent agreement and Cohen's κ of that fourfold table. It rises with the length of what nobody marked, and long spans weigh more than short ones.
/// Source: as described in the program's help; κ of J. Cohen (1960).
/// </summary>
/// <param name="Both">Characters both gave the code.</param>
/// <param name="First">Characters only the first did.</param>
/// <param name="Second">Characters only the second did.</param>
/// <param name="Neither">Characters neither did.</param>
public sealed record CharacterAgreement(long Both, long First, long Second, long Neither)
{
    /// <summary>How two coders used a code.</summary>
    public static CharacterAgreement Of(Continuum continuum, int first, int second, int code)
    {
        Section[] one = continuum.Of(first, code), other = continuum.Of(second, code);
        long both = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            both += one[i].Shared(other[j]);
            if (one[i].End < other[j].End) i++;
            else j++;
        }

        long onlyFirst = one.Sum(unit => unit.Length) - both, onlySecond = other.Sum(unit => unit.Length) - both;
        return new CharacterAgreement(both, onlyFirst, onlySecond, continuum.Length - both - onlyFirst - onlySecond);
    }

    double All => (double)Both + First + Second + Neither;

    int N => (int)Math.Min(int.MaxValue, All);

    /// <summary>Characters on which both agree, over all.</summary>
    public Estimate Percent()
    {
        Measure measure = new("nvivo-percent", "Percent agreement by character", "two coders, one code, every character a unit", "NVivo coding comparison", "characters");
        return All == 0 ? measure.Undefined(0, "there are no characters") : measure.Of(N, (Both + (double)Neither) / All);
    }

    /// <summary>Cohen's κ of the characters.</summary>
    public Estimate Kappa()
    {
        Measure measure = new("nvivo-kappa", "Cohen’s κ by character", "two coders, one code, every character a unit", "NVivo coding comparison; Cohen 1960", "characters");
        if (All == 0) return measure.Undefined(0, "there are no characters");
        if (Both + First + Second == 0) return measure.Undefined(N, "neither coder used the code");
        if (First + Second + Neither == 0) return measure.Undefined(N, "both coders gave the code to every character");
        double a = (Both + (double)First) / All, b = (Both + (double)Second) / All;
        double expected = (a * b) + ((1 - a) * (1 - b));
        return measure.Of(N, (((Both + (double)Neither) / All) - expected) / (1 - expected));
    }
}
