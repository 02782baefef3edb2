using System.Globalization;
using System.Text;

namespace Emic.Formats;

/// <summary>Numbers as lists write them.</summary>
static class ListNumber
{
    static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>A number in one of Word's formats; those not known are written in plain figures.</summary>
    public static string Write(int number, string format) => format switch
    {
        "none" => "",
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => RomanOf(number).ToLowerInvariant(),
        "upperRoman" => RomanOf(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A to Z, then AA, BB and so on, as Word counts.</summary>
    static string Letters(int number) =>
        number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    static string RomanOf(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var signs = new StringBuilder();
        foreach (var (value, sign) in Roman)
            for (; number >= value; number -= value) signs.Append(sign);
        return signs.ToString();
    }
}
