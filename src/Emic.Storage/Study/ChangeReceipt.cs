namespace Emic.Storage;

/// <summary>What the door gives back once a change is on the disk.</summary>
/// <param name="Entry">The change as the history keeps it; null if there was nothing to change.</param>
/// <param name="Repeated">Whether the change had been made before under the same id, and nothing was done now.</param>
public sealed record ChangeReceipt(ChangeEntry? Entry, bool Repeated = false);
