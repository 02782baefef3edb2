using System.Globalization;
using Emic.Formats;
using Emic.Statistics;

namespace Emic.Cli;

/// <summary>Reads the tables of <c>emic stats agreement</c> into ratings; what is wrong becomes a located problem.</summary>
sealed class AgreementTable(StatsAct act, AgreementOptions options)
{
    readonly string[]? declared = act.Get(options.Categories)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The coders' names; empty where the table does not tell.</summary>
    public IReadOnlyList<string> Coders { get; private set; } = [];

    /// <summary>"ratings.csv".</summary>
    public string From { get; private set; } = "";

    bool AreSets => act.Get(options.Values) == CellValues.Sets;

    /// <summary>The ratings, or nothing if the table has errors.</summary>
    public Ratings? Read()
    {
        bool isTable = act.Get(options.Table) is not null, isCounts = act.Get(options.Counts) is not null;
        var table = act.Read((act.Get(options.Ratings) ?? act.Get(options.Table) ?? act.Get(options.Counts))!);
        From = table.File;
        if (!table.IsSound) return null;
        if (declared is not null && declared.Select(name => IsNumber(name) ? Plain(double.Parse(name, CultureInfo.InvariantCulture)) : name).Distinct(StringComparer.Ordinal).Count() < declared.Length)
            table.Error("--categories names a category twice.");
        return !table.IsSound ? null : isTable ? Contingency(table) : isCounts ? Counts(table) : act.Get(options.Long) ? Long(table) : Wide(table);
    }

    /// <summary>The weights that were asked for.</summary>
    public Weights Weights(Categories categories)
    {
        switch (act.Get(options.Weights))
        {
            case null or "identity": return Statistics.Weights.Identity;
            case "linear": return Statistics.Weights.Linear;
            case "quadratic": return Statistics.Weights.Quadratic;
            case "ordinal": return Statistics.Weights.Ordinal;
            case var file:
                double[][]? rows = Square(file, categories, diagonal: 1, most: 1);
                return rows is null ? Statistics.Weights.Identity : Statistics.Weights.Custom(rows);
        }
    }

    /// <summary>The distances that were asked for; of sets, all three unless one was named.</summary>
    public IReadOnlyList<Distance> Distances(Categories categories)
    {
        switch (act.Get(options.Distance))
        {
            case "nominal": return [Distance.Nominal];
            case "jaccard": return [Distance.Jaccard];
            case "masi": return [Distance.Masi];
            case null when AreSets: return [Distance.Nominal, Distance.Jaccard, Distance.Masi];
            case null:
                return [act.Get(options.Level) switch { Level.Ordinal => Distance.Ordinal, Level.Interval => Distance.Interval, Level.Ratio => Distance.Ratio, _ => Distance.Nominal }];
            case var file:
                double[][]? rows = Square(file, categories, diagonal: 0, most: double.PositiveInfinity);
                return rows is null ? [] : [Distance.Custom(rows)];
        }
    }

    Ratings? Wide(PlainTable table)
    {
        var unit = table.Column("unit");
        if (!table.IsSound) return null;
        PlainColumn[] coders = [.. table.Columns.Where(column => column != unit)];
        Coders = [.. coders.Select(NameOf)];
        return Rated(table, [.. Enumerable.Range(0, table.RowCount).Select(row => coders.Select(coder => (PlainCell?)coder.Cell(row)).ToArray())]);
    }

    Ratings? Long(PlainTable table)
    {
        PlainColumn unit = table.Column("unit"), coder = table.Column("coder"), value = table.Column("value");
        if (!table.IsSound) return null;
        Dictionary<string, int> units = new(StringComparer.Ordinal), coders = new(StringComparer.Ordinal);
        Dictionary<(int Unit, int Coder), PlainCell> cells = [];
        foreach (var cell in value.Cells)
        {
            if (!unit.Cell(cell.Row).TryText(out string ofUnit) | !coder.Cell(cell.Row).TryText(out string ofCoder)) continue;
            var place = (Place(units, ofUnit), Place(coders, ofCoder));
            if (!cells.TryAdd(place, cell)) table.Error(cell, $"“{ofCoder}” has a value for unit “{ofUnit}” already, in {cells[place].Place}. Leave one of them.");
        }

        Coders = [.. coders.Keys];
        return Rated(table, [.. Enumerable.Range(0, units.Count).Select(u => Enumerable.Range(0, coders.Count).Select(g => cells.TryGetValue((u, g), out var cell) ? (PlainCell?)cell : null).ToArray())]);

        static int Place(Dictionary<string, int> known, string name)
        {
            known.TryAdd(name, known.Count);
            return known[name];
        }
    }

    /// <summary>Ratings from cells, with numbers written in one way if all are numbers.</summary>
    Ratings? Rated(PlainTable table, PlainCell?[][] cells)
    {
        var filled = cells.SelectMany(row => row).OfType<PlainCell>().Where(cell => !cell.IsMissing).ToList();
        bool numbers = !AreSets && filled.TrueForAll(cell => cell.IsNumber) && (declared?.All(IsNumber) ?? true);
        var categories = Categories(filled.Select(Name));
        if (AreSets && declared is not null) CheckMembers();
        else if (declared is not null)
            foreach (var cell in filled.Where(cell => categories.PlaceOf(Name(cell)) < 0)) table.Error(cell, $"Expected one of {string.Join(", ", declared)} or nothing, not “{cell.Text}”.");
        return table.IsSound ? Ratings.Of([.. cells.Select(row => row.Select(cell => cell is { IsMissing: false } one ? Name(one) : null).ToArray())], categories) : null;

        string Name(PlainCell cell) => AreSets ? Statistics.Categories.Canonical(string.Join(';', cell.Set())) : numbers && cell.TryNumber(out double number) ? Plain(number) : cell.Text;

        void CheckMembers()
        {
            foreach (var cell in filled)
                foreach (string odd in cell.Set().Except(declared)) table.Error(cell, $"Expected codes among {string.Join(", ", declared)}, not “{odd}”.");
        }

        Categories Categories(IEnumerable<string> values) => AreSets
            ? Statistics.Categories.SetsUsed(values)
            : declared is null ? Statistics.Categories.Used(values) : Statistics.Categories.Declare(numbers ? [.. declared.Select(name => Plain(double.Parse(name, CultureInfo.InvariantCulture)))] : declared);
    }

    Ratings? Contingency(PlainTable table)
    {
        var matrix = PlainMatrix.From(table, least: 0, whole: true);
        if (!table.IsSound) return null;
        string[] names = declared ?? [.. matrix.RowNames];
        if (matrix.RowNames.Count != matrix.ColumnNames.Count) table.Error($"Expected a square table with the same categories in rows and columns, and there are {matrix.RowNames.Count} rows and {matrix.ColumnNames.Count} columns.");
        if (matrix.RowNames.Distinct(StringComparer.Ordinal).Count() < matrix.RowNames.Count) table.Error("Two rows have the same name. Give each category one row.");
        Missing(table, matrix.RowNames.Concat(matrix.ColumnNames).Distinct(StringComparer.Ordinal), names, declared is null ? "the categories of the rows" : "the categories of --categories");
        if (!table.IsSound) return null;
        int[][] counts = [.. names.Select(row => names.Select(column => (int)At(matrix, row, column)).ToArray())];
        if (2 * counts.Sum(row => row.Sum(count => (long)count)) > Ratings.MostCells) table.Error($"Expected counts of at most {Words.Count(Ratings.MostCells / 2, "unit")} together.");
        Coders = ["rows", "columns"];
        return table.IsSound ? Ratings.OfTable(counts, Statistics.Categories.Declare(names)) : null;
    }

    Ratings? Counts(PlainTable table)
    {
        PlainColumn[] columns = [.. table.Columns.Where(column => !string.Equals(column.Name, "unit", StringComparison.OrdinalIgnoreCase))];
        string[] names = declared ?? [.. columns.Select(NameOf)];
        Missing(table, columns.Select(NameOf), names, "the categories of --categories");
        int[][] counts = [.. Enumerable.Range(0, table.RowCount).Select(_ => new int[names.Length])];
        foreach (var column in columns)
            foreach (var cell in column.Cells)
                if (!cell.IsMissing && cell.TryInteger(out int count, least: 0) && Array.IndexOf(names, NameOf(column)) is >= 0 and var at) counts[cell.Row][at] = count;
        long most = counts.Max(row => row.Sum(count => (long)count));
        if (most * counts.Length > Ratings.MostCells) table.Error($"Expected fewer coders: units times the most coders of a unit pass {Ratings.MostCells:N0}.");
        return table.IsSound ? Ratings.OfCounts(counts, Statistics.Categories.Declare(names)) : null;
    }

    /// <summary>A square table over the categories, brought into their order.</summary>
    double[][]? Square(string file, Categories categories, double diagonal, double most)
    {
        var table = act.Read(file);
        if (!table.IsSound) return null;
        var matrix = PlainMatrix.From(table, least: 0);
        Missing(table, categories.Names, matrix.RowNames, "the rows’ names");
        Missing(table, categories.Names, matrix.ColumnNames, "the columns’ names");
        if (!table.IsSound) return null;
        double[][] rows = [.. categories.Names.Select(row => categories.Names.Select(column => At(matrix, row, column)).ToArray())];
        for (int k = 0; k < rows.Length; k++)
            for (int l = 0; l <= k; l++)
            {
                string place = $"“{categories.Names[k]}” and “{categories.Names[l]}”";
                if (k == l && rows[k][k] != diagonal) table.Error(string.Create(CultureInfo.InvariantCulture, $"Expected {diagonal} for {place}, not {rows[k][k]}."));
                else if (rows[k][l] != rows[l][k]) table.Error($"Expected the same number above and below the diagonal for {place}.");
                else if (rows[k][l] > most) table.Error($"Expected a weight from 0 to 1 for {place}.");
            }

        return table.IsSound ? rows : null;
    }

    static void Missing(PlainTable table, IEnumerable<string> wanted, IReadOnlyList<string> there, string where)
    {
        foreach (string name in wanted.Where(name => name.Length > 0 && !there.Contains(name, StringComparer.Ordinal))) table.Error($"“{name}” is not among {where}: {string.Join(", ", there)}.");
    }

    static double At(PlainMatrix matrix, string row, string column)
    {
        int at = matrix.RowNames.ToList().IndexOf(row), across = matrix.ColumnNames.ToList().IndexOf(column);
        return at < 0 || across < 0 ? 0 : matrix[at, across];
    }

    /// <summary>A column's name, or its letter.</summary>
    static string NameOf(PlainColumn column) => column.Label.Trim('“', '”');

    static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);

    static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);
}
