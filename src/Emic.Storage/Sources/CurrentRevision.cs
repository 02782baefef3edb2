namespace Emic.Storage;

/// <summary>Which revision of a source is read and coded, asked in the engine's own words.</summary>
public static class CurrentRevision
{
    /// <summary>The revision's id; empty if the source is gone.</summary>
    public static Guid Of(StudyFile file, Guid sourceId) => file.Read((connection, _) =>
    {
        using var row = new EngineRows(connection, "SELECT revision_id FROM source WHERE id = ?1", sourceId);
        return row.Next() ? row.Id(0) : Guid.Empty;
    });
}
