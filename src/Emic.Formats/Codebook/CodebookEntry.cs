using Emic.Core;

namespace Emic.Formats;

/// <summary>A code as codebook files tell of it, with the codes below it.</summary>
/// <param name="Number">The label such as "3.10"; empty for none.</param>
/// <param name="Name">The name; never empty.</param>
/// <param name="Color">The colour; null where the file leaves the choice to Emic.</param>
/// <param name="Brief">The definition in one line.</param>
/// <param name="Definition">The full definition.</param>
/// <param name="Use">When to use the code.</param>
/// <param name="NotUse">When not to use it.</param>
/// <param name="Origin">Where the idea came from.</param>
/// <param name="Status">How settled it is.</param>
/// <param name="IsFolder">Whether it only holds other codes.</param>
/// <param name="Children">The codes below it, in order.</param>
public sealed record CodebookEntry(
    string Number,
    string Name,
    Hue? Color,
    string Brief,
    string Definition,
    string Use,
    string NotUse,
    CodeOrigin Origin,
    CodeStatus Status,
    bool IsFolder,
    IReadOnlyList<CodebookEntry> Children)
{
    /// <summary>Two entries are equal if all they say is, children included.</summary>
    public bool Equals(CodebookEntry? other) =>
        other is not null
        && (Number, Name, Color, Brief, Definition) == (other.Number, other.Name, other.Color, other.Brief, other.Definition)
        && (Use, NotUse, Origin, Status, IsFolder) == (other.Use, other.NotUse, other.Origin, other.Status, other.IsFolder)
        && Children.SequenceEqual(other.Children);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Name, Children.Count);
}

/// <summary>A codebook that was read.</summary>
/// <param name="Version">What the file calls its version; empty for nothing.</param>
/// <param name="Codes">The codes at the top of the tree, in order.</param>
/// <param name="Problems">Errors name what was left out, notes what was read differently.</param>
public sealed record CodebookReading(string Version, IReadOnlyList<CodebookEntry> Codes, IReadOnlyList<Problem> Problems);
