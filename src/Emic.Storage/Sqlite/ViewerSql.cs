using Emic.Core;

namespace Emic.Storage;

/// <summary>A viewer as a condition in SQL.</summary>
static class ViewerSql
{
    /// <summary>Holds for rows whose coder the viewer may see.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="column">The column with the coder's id.</param>
    public static string Sees(Viewer viewer, string column) =>
        viewer.SeesAll ? "true" : $"{column} IN ({Listed(viewer.Coders)})";

    /// <summary>Ids as they stand between the brackets of IN.</summary>
    public static string Listed(IEnumerable<Guid> ids) => string.Join(',', ids.Select(id => $"x'{Convert.ToHexString(id.ToByteArray(bigEndian: true))}'"));
}
