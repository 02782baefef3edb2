using Emic.Core;

namespace Emic.Storage;

/// <summary>A viewer as a condition in SQL.</summary>
static class ViewerSql
{
    /// <summary>Holds for rows whose coder the viewer may see.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="column">The column with the coder's id.</param>
    public static string Sees(Viewer viewer, string column) =>
        viewer.SeesAll ? "true" : $"{column} IN ({string.Join(',', viewer.Coders.Select(coder => $"x'{Convert.ToHexString(coder.ToByteArray(bigEndian: true))}'"))})";
}
