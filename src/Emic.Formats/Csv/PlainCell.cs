using System.Globalization;

namespace Emic.Formats;

/// <summary>A cell of a <see cref="PlainTable"/>. Asked for what it does not hold, it adds an error to the table that says what was expected there.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Row">Its row of data, from 0.</param>
public readonly record struct PlainCell(PlainColumn Column, int Row)
{
    /// <summary>What it says, without blanks around it and without formula guard.</summary>
    public string Text => Column.Table.TextAt(Row, Column.Index);

    /// <summary>Whether it says that there is no value: empty, or as statistics programs write it, <c>NA</c> or <c>.</c>, which is noted.</summary>
    public bool IsMissing
    {
        get
        {
            string text = Text;
            if (text is "NA" or ".") Column.Table.Note(this, $"“{text}” was taken as a missing value.");
            return text is "" or "NA" or ".";
        }
    }

    /// <summary>"row 3, column “Nadia”".</summary>
    public string Place => $"{Column.Table.PlaceOf(Row)}, column {Column.Label}";

    /// <summary>Whether it holds a number; no error is added.</summary>
    public bool IsNumber => PlainNumber.TryParse(Text, Column.Table.HasDecimalCommas, out _);

    /// <summary>A number within bounds; an error if it holds none, and that is what a missing value counts as.</summary>
    public bool TryNumber(out double number, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        if (PlainNumber.TryParse(Text, Column.Table.HasDecimalCommas, out number) && number >= least && number <= most) return true;
        number = 0;
        return Refuse("a number" + Bounds(least, most));
    }

    /// <summary>A whole number within bounds; an error if it holds none.</summary>
    public bool TryInteger(out int number, int least = int.MinValue, int most = int.MaxValue)
    {
        if (PlainNumber.TryParse(Text, Column.Table.HasDecimalCommas, out double value) && double.IsInteger(value) && value >= least && value <= most)
        {
            number = (int)value;
            return true;
        }

        number = 0;
        return Refuse("a whole number" + Bounds(least == int.MinValue ? double.NegativeInfinity : least, most == int.MaxValue ? double.PositiveInfinity : most));
    }

    /// <summary>A text that is there; an error if the cell is empty.</summary>
    public bool TryText(out string text)
    {
        text = Text;
        return text.Length > 0 || Refuse("a text");
    }

    /// <summary>The values of a set, parted by semicolons, each once and in ordinal order; braces around them may be left out, and <c>{}</c> is the empty set.</summary>
    public IReadOnlyList<string> Set()
    {
        string text = Text;
        if (text.StartsWith('{') && text.EndsWith('}')) text = text[1..^1];
        return [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)];
    }

    bool Refuse(string expected)
    {
        string text = Text;
        Column.Table.Error(this, text.Length == 0 ? $"Expected {expected}, and the cell is empty." : $"Expected {expected}, not “{CsvTable.Short(text)}”.");
        return false;
    }

    static string Bounds(double least, double most) => (double.IsInfinity(least), double.IsInfinity(most)) switch
    {
        (true, true) => "",
        (false, true) => string.Create(CultureInfo.InvariantCulture, $" from {least} up"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $" up to {most}"),
        _ => string.Create(CultureInfo.InvariantCulture, $" from {least} to {most}"),
    };
}
