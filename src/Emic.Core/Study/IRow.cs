namespace Emic.Core;

/// <summary>Something a study stores as a row of its own, with a history.</summary>
public interface IRow
{
    /// <summary>The row's id, kept through undo, exchange and merge.</summary>
    Guid Id { get; }

    /// <summary>
    /// Grows by at least one with every change of the row, undo included. An edit names the version it saw;
    /// another one in the study means that somebody else changed the row meanwhile.
    /// </summary>
    long Version { get; set; }
}
