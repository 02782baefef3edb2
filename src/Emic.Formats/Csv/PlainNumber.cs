using System.Globalization;

namespace Emic.Formats;

/// <summary>Numbers as people and programs write them: 0.05, .05, 1e-4, −3, and 0,05 where a comma can be nothing but the decimal sign.</summary>
static class PlainNumber
{
    /// <summary>Reads a finite number.</summary>
    public static bool TryParse(string text, bool decimalCommas, out double number)
    {
        string plain = text.Replace('\u2212', '-');
        if (decimalCommas && !plain.Contains('.', StringComparison.Ordinal)) plain = plain.Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }
}
