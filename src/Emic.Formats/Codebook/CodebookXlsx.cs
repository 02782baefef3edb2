using System.Globalization;

namespace Emic.Formats;

/// <summary>Codebooks as workbooks of one sheet: the columns of the table, then the counts and the examples.</summary>
public static class CodebookXlsx
{
    static readonly HashSet<string> numbers = ["level", "quotations", "sources"];

    /// <summary>Writes one.</summary>
    /// <param name="stream">Where to; it must be able to seek.</param>
    /// <param name="codebook">What is written.</param>
    public static void Write(Stream stream, CodebookDocument codebook) =>
        XlsxSheet.Write(stream, "Codebook", [.. CodebookCsv.Columns, "quotations", "sources", "examples"], codebook.Codes.Select(Cells), numbers);

    static string[] Cells(DescribedCode code) =>
    [
        .. CodebookCsv.Cells(code.Code, code.Depth + 1),
        code.Quotations.ToString(CultureInfo.InvariantCulture),
        code.Sources.ToString(CultureInfo.InvariantCulture),
        string.Join("\n\n", code.Examples.Select(example => $"“{example.Text}” ({example.Place})")),
    ];
}
