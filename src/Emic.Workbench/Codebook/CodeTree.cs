using Emic.Core;
using Emic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Emic.Workbench;

/// <summary>The order of codes.</summary>
static class CodeTree
{
    /// <summary>All codes, those that this change made or moved among them.</summary>
    public static List<Code> All(ChangeScope scope)
    {
        List<Code> stored = scope.Db.Codes.ToList();
        return [.. stored.Where(code => scope.Db.Entry(code).State != EntityState.Deleted), .. scope.Db.ChangeTracker.Entries<Code>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)];
    }

    /// <summary>Siblings in their order.</summary>
    public static List<Code> Children(IEnumerable<Code> all, Guid? parent) =>
        [.. all.Where(code => code.ParentId == parent).OrderBy(code => code.Rank, StringComparer.Ordinal).ThenBy(code => code.Id)];

    /// <summary>Depth first, each with its depth from 0. Codes in a damaged circle come last, at depth 0.</summary>
    public static IEnumerable<(Code Code, int Depth)> Walk(IReadOnlyCollection<Code> all)
    {
        ILookup<Guid?, Code> below = all.OrderBy(code => code.Rank, StringComparer.Ordinal).ThenBy(code => code.Id).ToLookup(code => code.ParentId);
        var seen = new HashSet<Guid>();
        var open = new Stack<(Code Code, int Depth)>(below[null].Reverse().Select(code => (code, 0)));
        while (open.TryPop(out (Code Code, int Depth) next))
        {
            seen.Add(next.Code.Id);
            yield return next;
            foreach (Code child in below[next.Code.Id].Reverse()) open.Push((child, next.Depth + 1));
        }

        foreach (Code lost in all.Where(code => !seen.Contains(code.Id))) yield return (lost, 0);
    }

    /// <summary>Whether <paramref name="code"/> is <paramref name="above"/> or lies somewhere below it.</summary>
    public static bool IsWithin(IReadOnlyCollection<Code> all, Guid code, Guid above)
    {
        Dictionary<Guid, Guid?> parents = all.ToDictionary(one => one.Id, one => one.ParentId);
        var seen = new HashSet<Guid>();
        for (Guid? at = code; at is { } id && seen.Add(id); at = parents.GetValueOrDefault(id))
            if (id == above) return true;
        return false;
    }

    /// <summary>
    /// Refuses a second code that nobody could tell from the first: the same number and name, or, without numbers, the same name among the same siblings.
    /// Letters count without their case.
    /// </summary>
    /// <exception cref="RefusedException">There is one.</exception>
    public static void RefuseTwin(IEnumerable<Code> others, Guid? parent, string number, string name)
    {
        if (others.Any(code => code.Number == number && string.Equals(code.Name, name, StringComparison.OrdinalIgnoreCase) && (number.Length > 0 || code.ParentId == parent)))
            throw new RefusedException($"There is a code “{CodeLabel.Of(number, name)}” already. Give this one another number or name, or use that one.", "name");
    }

    /// <summary>"3.4" belongs under "3", if there is exactly one of that number.</summary>
    public static Code? ParentByNumber(List<Code> all, string number)
    {
        int dot = number.TrimEnd('.').LastIndexOf('.');
        if (dot <= 0) return null;
        List<Code> above = all.FindAll(code => code.Number.TrimEnd('.') == number[..dot]);
        return above.Count == 1 ? above[0] : null;
    }

    /// <summary>A place for a new sibling: after the last one whose number is smaller, else at the end.</summary>
    public static string RankFor(List<Code> all, Guid? parent, string number)
    {
        List<Code> siblings = Children(all, parent);
        int after = siblings.Count;
        if (number.Length > 0 && siblings.Exists(code => code.Number.Length > 0))
        {
            int smaller = siblings.FindLastIndex(code => code.Number.Length > 0 && CompareNumbers(code.Number, number) < 0);
            after = smaller + 1;
        }

        return Insert(siblings, after);
    }

    /// <summary>A rank that stands before sibling <paramref name="index"/>. Siblings of equal rank are spread out first.</summary>
    public static string Insert(List<Code> siblings, int index)
    {
        string before = index > 0 ? siblings[index - 1].Rank : "", after = index < siblings.Count ? siblings[index].Rank : "";
        if (before.Length == 0 || after.Length == 0 || string.CompareOrdinal(before, after) < 0) return Rank.Between(before, after);
        string[] ranks = [.. Rank.Spread(siblings.Count)];
        for (int i = 0; i < siblings.Count; i++) siblings[i].Rank = ranks[i];
        return Rank.Between(siblings[index - 1].Rank, siblings[index].Rank);
    }

    /// <summary>"3.10" comes after "3.9".</summary>
    public static int CompareNumbers(string one, string other)
    {
        string[] left = one.Split('.'), right = other.Split('.');
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            int order = int.TryParse(left[i], out int a) && int.TryParse(right[i], out int b) ? a.CompareTo(b) : string.CompareOrdinal(left[i], right[i]);
            if (order != 0) return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
