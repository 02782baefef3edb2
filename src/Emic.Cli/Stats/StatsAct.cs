using System.CommandLine;
using Emic.Core;
using Emic.Formats;

namespace Emic.Cli;

/// <summary>A statistics command at work on files that were named.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="Parsed">What was typed.</param>
/// <param name="Cancel">Ctrl+C.</param>
sealed record StatsAct(Terminal Terminal, ParseResult Parsed, CancellationToken Cancel)
{
    readonly List<PlainTable> tables = [];

    /// <summary>What was wrong with the files, or read otherwise than it was written.</summary>
    public IReadOnlyList<Problem> Problems => [.. tables.SelectMany(table => table.Problems)];

    /// <summary>Whether no file has an error so far.</summary>
    public bool IsSound => tables.TrueForAll(table => table.IsSound);

    /// <summary>An option's value; the type's default if it was left out.</summary>
    public T? Get<T>(Option<T> option) => Parsed.GetValue(option);

    /// <summary>Whether an option was typed.</summary>
    public bool Has(Option option) => Parsed.GetResult(option) is { Implicit: false };

    /// <summary>Reads a table, from the standard input where the path is <c>-</c>. Its problems are told when the command ends.</summary>
    /// <exception cref="RefusedException">There is no such file.</exception>
    public PlainTable Read(string path)
    {
        var table = PlainTable.Read(TypedFile.Read(path, Terminal), path == TypedFile.Piped ? "standard input" : Path.GetFileName(path));
        tables.Add(table);
        return table;
    }
}
