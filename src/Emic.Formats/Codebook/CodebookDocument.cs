using Emic.Core;

namespace Emic.Formats;

/// <summary>A code as a codebook tells a colleague of it.</summary>
/// <param name="Code">What is said of it; the codes below it follow in the document.</param>
/// <param name="Depth">How deep it lies, from 0.</param>
/// <param name="Quotations">How many quotations carry it.</param>
/// <param name="Sources">In how many sources they lie.</param>
/// <param name="Examples">Quotations that show what it means, with their words as they are now.</param>
public sealed record DescribedCode(CodebookEntry Code, int Depth, int Quotations, int Sources, IReadOnlyList<QuotationExportRow> Examples)
{
    internal string Label => CodeLabel.Of(Code.Number, Code.Name);

    /// <summary>"12 quotations in 3 sources", for a folder "a folder".</summary>
    internal string Counts => string.Join("; ", new[]
    {
        Code.IsFolder ? "a folder" : $"{Counted.Of(Quotations, "quotation")} in {Counted.Of(Sources, "source")}",
        Code.Status == CodeStatus.Open ? "" : CodebookWords.Of(Code.Status),
    }.Where(part => part.Length > 0));

    /// <summary>What is said of it, each with what it is: "Definition", the words.</summary>
    internal IEnumerable<(string Title, string Words)> Said => new[]
    {
        ("In brief", Code.Brief),
        ("Definition", Code.Definition),
        ("When to use", Code.Use),
        ("When not to use", Code.NotUse),
    }.Where(said => said.Item2.Length > 0);
}

/// <summary>A codebook as one prints it for a colleague.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="About">A line on the whole.</param>
/// <param name="Codes">The codes, depth first.</param>
public sealed record CodebookDocument(string Title, string About, IReadOnlyList<DescribedCode> Codes);
