using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Codebooks as tables: a row a code in the tree's order, with its level. See docs/formats/codebook.md.</summary>
public static class CodebookCsv
{
    /// <summary>The columns, in workbooks too.</summary>
    internal static readonly string[] Columns =
        ["number", "name", "level", "color", "brief", "definition", "use", "not", "origin", "status", "folder"];

    /// <summary>Writes codes and all below them.</summary>
    /// <param name="writer">Where to; it must not write a byte-order mark itself.</param>
    /// <param name="codes">The codes at the top.</param>
    public static void Write(TextWriter writer, IEnumerable<CodebookEntry> codes)
    {
        var csv = new CsvWriter(writer, Columns);
        foreach (CodebookEntry code in codes) Write(csv, code, 1);
    }

    /// <summary>Reads a table. Where it has no levels, a column "parent" with the name, number or label of the code above will do.</summary>
    public static CodebookReading Read(byte[] bytes, string fileName)
    {
        CsvTable table = CsvTable.Read(bytes, fileName, [.. Columns, "parent"]);
        if (table.Rows.Count > 0 && !table.Has("name")) table.Error(1, "There is no column “name”. The first line must name the columns.");
        if (!table.Has("name")) return new("", [], table.Problems);
        var tree = new CodebookTree();
        foreach (CsvRow row in table.Rows)
        {
            if (string.IsNullOrWhiteSpace(table.Cell(row, "name")))
                table.Error(row.Line, "The code has no name; it was left out.");
            else
                tree.Add(Entry(table, row), Depth(table, row, tree));
        }

        return new("", tree.ToEntries(), table.Problems);
    }

    static void Write(CsvWriter csv, CodebookEntry code, int level)
    {
        csv.Row(Cells(code, level));
        foreach (CodebookEntry child in code.Children) Write(csv, child, level + 1);
    }

    /// <summary>A code's row.</summary>
    /// <param name="code">The code.</param>
    /// <param name="level">Its level, from 1.</param>
    internal static string[] Cells(CodebookEntry code, int level) =>
    [
        code.Number,
        code.Name,
        level.ToString(CultureInfo.InvariantCulture),
        code.Color?.Name() ?? "",
        code.Brief,
        code.Definition,
        code.Use,
        code.NotUse,
        CodebookWords.Of(code.Origin),
        CodebookWords.Of(code.Status),
        code.IsFolder ? "true" : "",
    ];

    static CodebookEntry Entry(CsvTable table, CsvRow row)
    {
        void Doubt(string message) => table.Note(row.Line, message);
        return new(
            table.Cell(row, "number").Trim(),
            table.Cell(row, "name").Trim(),
            CodebookWords.Color(table.Cell(row, "color"), Doubt),
            table.Cell(row, "brief"),
            table.Cell(row, "definition"),
            table.Cell(row, "use"),
            table.Cell(row, "not"),
            CodebookWords.Origin(table.Cell(row, "origin"), Doubt),
            CodebookWords.Status(table.Cell(row, "status"), Doubt),
            CodebookWords.Yes(table.Cell(row, "folder"), Doubt),
            []);
    }

    /// <summary>How many codes stand above the row's, as far as they are there.</summary>
    static int Depth(CsvTable table, CsvRow row, CodebookTree tree)
    {
        int depth = table.Has("level") ? ByLevel(table, row, tree) : ByParent(table, row, tree);
        if (depth < CodebookTree.MaxDepth) return depth;
        table.Note(row.Line, "The code lies deeper than 50 levels; it was put higher.");
        return CodebookTree.MaxDepth - 1;
    }

    static int ByLevel(CsvTable table, CsvRow row, CodebookTree tree)
    {
        int level = Math.Max(1, table.Number(row, "level") ?? 1);
        if (level - 1 <= tree.Depth) return level - 1;
        table.Note(row.Line, string.Create(CultureInfo.InvariantCulture, $"Level {level} follows level {tree.Depth}; the code was put one level below the one before it."));
        return tree.Depth;
    }

    static int ByParent(CsvTable table, CsvRow row, CodebookTree tree)
    {
        string parent = table.Cell(row, "parent").Trim();
        if (parent.Length == 0) return 0;
        if (tree.TryOpen(parent, out int depth)) return depth;
        table.Note(row.Line, $"No code above this line is called “{CsvTable.Short(parent)}”; the code was put at the top.");
        return 0;
    }
}
