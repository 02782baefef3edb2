using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Emic.Storage;

/// <summary>A table whose rows have a history, as the model declares it: columns in the model's order, values as SQLite stores them.</summary>
sealed class RowTable
{
    static readonly ConcurrentDictionary<IModel, IReadOnlyList<RowTable>> Known = new();
    readonly IProperty[] properties;

    RowTable(IEntityType type)
    {
        properties = [.. type.GetProperties()];
        Name = type.GetTableName()!;
        Entity = type.ClrType;
        Columns = [.. properties.Select(property => property.GetColumnName())];
        VersionColumn = Columns.IndexOf("version");
        IdColumn = Columns.IndexOf("id");
    }

    public string Name { get; }

    public Type Entity { get; }

    public List<string> Columns { get; }

    public int VersionColumn { get; }

    public int IdColumn { get; }

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<RowTable> Of(StudyDb db) =>
        Known.GetOrAdd(db.Model, static model => [.. model.GetEntityTypes().Select(type => new RowTable(type)).OrderBy(table => table.Name, StringComparer.Ordinal)]);

    /// <summary>The values of a tracked row: as loaded, or as they now are.</summary>
    public object?[] Values(EntityEntry entry, bool original) =>
        Array.ConvertAll(properties, property =>
        {
            PropertyEntry value = entry.Property(property);
            return Stored(property, original ? value.OriginalValue : value.CurrentValue);
        });

    static object? Stored(IProperty property, object? value)
    {
        RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
        object? stored = mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored switch
        {
            bool flag => flag ? 1L : 0L,
            int number => (long)number,
            null or long or string or byte[] => stored,
            _ => throw new NotSupportedException($"A column of type {stored.GetType()} has no place in the history yet."),
        };
    }
}
