using Emic.Core;

namespace Emic.Formats;

/// <summary>Builds a tree of codes from a list in which parents stand ahead of children.</summary>
sealed class CodebookTree
{
    /// <summary>The most levels a codebook may have.</summary>
    public const int MaxDepth = 50;

    readonly List<Node> top = [];
    readonly List<Node> path = [];
    readonly Dictionary<string, Node> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many codes stand on the path to the code that was added last, itself included.</summary>
    public int Depth => path.Count;

    /// <summary>Adds a code below the first <paramref name="depth"/> codes of the path.</summary>
    public void Add(CodebookEntry entry, int depth)
    {
        path.RemoveRange(depth, path.Count - depth);
        var node = new Node(entry, path.Count > 0 ? path[^1] : null);
        (node.Parent?.Children ?? top).Add(node);
        path.Add(node);
        string label = CodeLabel.Of(entry.Number, entry.Name);
        byName.TryAdd(label, node);
        byName.TryAdd(entry.Name, node);
        if (entry.Number.Length > 0) byName.TryAdd(entry.Number, node);
        if (node.Parent is not null) byName.TryAdd(node.Path, node);
    }

    /// <summary>Goes to a code by its number, name, label, or labels from the top parted by " / ", so that the next can be added below it.</summary>
    public bool TryOpen(string name, out int depth)
    {
        depth = 0;
        if (!byName.TryGetValue(name, out Node? node)) return false;
        path.Clear();
        for (Node? one = node; one is not null; one = one.Parent) path.Insert(0, one);
        depth = path.Count;
        return true;
    }

    /// <summary>The codes at the top with all below them.</summary>
    public IReadOnlyList<CodebookEntry> ToEntries() => [.. top.Select(node => node.ToEntry())];

    sealed record Node(CodebookEntry Entry, Node? Parent)
    {
        public List<Node> Children { get; } = [];

        public string Path { get; } = (Parent is null ? "" : Parent.Path + " / ") + CodeLabel.Of(Entry.Number, Entry.Name);

        public CodebookEntry ToEntry() => Entry with { Children = [.. Children.Select(child => child.ToEntry())] };
    }
}
