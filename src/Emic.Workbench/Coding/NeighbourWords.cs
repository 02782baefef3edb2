using System.Globalization;
using Emic.Core;

namespace Emic.Workbench;

/// <summary>Says what a found quotation overlaps, lies within or is near.</summary>
public static class NeighbourWords
{
    /// <summary>How it lies to one of them, ahead of the code: "Overlaps", "Near, 2 turns on:".</summary>
    public static string How(MetNeighbours met, Neighbour one)
    {
        string unit = met.InTurns ? "turn" : "paragraph";
        return met.Relation switch
        {
            CodeRelation.Overlapping => "Overlaps",
            CodeRelation.Within => "Lies within",
            _ when one.Turns == 0 => $"Near, in the same {unit}:",
            _ => string.Create(CultureInfo.InvariantCulture, $"Near, {Math.Abs(one.Turns):N0} {unit}{(Math.Abs(one.Turns) == 1 ? "" : "s")} {(one.Turns > 0 ? "on" : "back")}:"),
        };
    }

    /// <summary>One of them in a line: "Near, 2 turns on: 3.2 Ownership “there is a meeting” by B".</summary>
    /// <param name="found">The quotation they make an answer.</param>
    /// <param name="met">What makes a condition hold of it.</param>
    /// <param name="one">One of those.</param>
    /// <param name="codes">The labels of codes.</param>
    /// <param name="coders">The names of coders.</param>
    public static string Line(QuotationView found, MetNeighbours met, Neighbour one, IReadOnlyDictionary<Guid, string> codes, IReadOnlyDictionary<Guid, string> coders)
    {
        string code = codes.GetValueOrDefault(one.CodeId, "");
        if (one.Place.Id == found.Id) return $"It carries {code} itself";
        string by = one.Place.CoderId != found.CoderId && coders.TryGetValue(one.Place.CoderId, out string? coder) ? $" by {coder}" : "";
        return $"{How(met, one)} {code} “{Excerpt.After(one.Text, Neighbour.Words)}”{by}";
    }
}
