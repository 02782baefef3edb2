using Emic.Statistics;

namespace Emic.Cli;

/// <summary>A part of a report with a heading: <see cref="EstimateSection"/> or <see cref="GridSection"/>.</summary>
/// <param name="Key">Its stable key in JSON.</param>
/// <param name="Title">Its heading.</param>
abstract record StatsSection(string Key, string Title)
{
    /// <summary>What its figures stand under, as in "exploratory" or "treats interviews as random draws"; empty if nothing.</summary>
    public string Standing { get; init; } = "";
}

/// <summary>Statistics, one in a row: its name, variant, value, interval and n, or why it is undefined.</summary>
sealed record EstimateSection(string Key, string Title, IReadOnlyList<Estimate> Estimates) : StatsSection(Key, Title);

/// <summary>A table with columns of its own: pairs, residuals, the points of a curve.</summary>
sealed record GridSection(string Key, string Title, IReadOnlyList<GridColumn> Columns, IReadOnlyList<IReadOnlyList<GridCell>> Rows) : StatsSection(Key, Title)
{
    /// <summary>How many rows are printed; JSON has them all.</summary>
    public int Printed { get; init; } = int.MaxValue;
}

/// <summary>A column of a <see cref="GridSection"/>.</summary>
/// <param name="Key">Its stable key in JSON, in camel case.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Form">How its numbers are printed.</param>
sealed record GridColumn(string Key, string Title, NumberForm Form = NumberForm.Value);

/// <summary>How numbers are printed for people.</summary>
enum NumberForm
{
    /// <summary>Three decimals, fewer for large numbers.</summary>
    Value,

    /// <summary>A p-value: three decimals, and "&lt;0.001" below.</summary>
    Probability,

    /// <summary>A share of a whole, in percent with one decimal.</summary>
    Percent,

    /// <summary>A count.</summary>
    Whole,
}

/// <summary>A cell: a text, a number, or no number with the reason.</summary>
readonly record struct GridCell(string? Text, double? Number, string Because)
{
    public static implicit operator GridCell(string text) => new(text, null, "");

    public static implicit operator GridCell(double number) => new(null, number, "");

    public static implicit operator GridCell(int number) => new(number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), number, "");

    public static implicit operator GridCell(Estimate estimate) => estimate is Undefined undefined ? Undefined(undefined.Because) : estimate.Or(0);

    /// <summary>A cell without a value, and why it has none, as it goes on after "undefined, because".</summary>
    public static GridCell Undefined(string because) => new(null, null, because);
}
