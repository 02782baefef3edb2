using System.Globalization;
using Emic.Core;

namespace Emic.Workbench;

/// <summary>Gives a code that was moved a number that says where it stands now.</summary>
public static class NumberCode
{
    /// <summary>The next free number that fits the place of a code; empty where its own fits, where it has none, and where no free one would fit better.</summary>
    public static string Fitting(StudySession session, Guid id) => session.Read(db => Fitting(db.Codes.ToList(), id));

    /// <summary>Where a code stands, in words that go on after "stands": below which code, or where its number is in its place there, after which.</summary>
    public static string Place(StudySession session, Guid id) => session.Read(db => Place(db.Codes.ToList(), id));

    /// <summary>Gives it the number, and the codes below it, whose numbers begin with the old one, theirs.</summary>
    /// <exception cref="RefusedException">The code is gone, or another is called so.</exception>
    public static Saved Run(StudySession session, Guid id, string number) => session.Change(ChangeKinds.ChangeCode, scope =>
    {
        Code code = scope.Row<Code>(id, "code");
        List<Code> all = CodeTree.All(scope);
        string was = Above(code), fresh = Wording.Name(number, "the number");
        List<Code> below = was.Length == 0 ? [] : all.FindAll(other => other.Id != id && other.Number.StartsWith(was, StringComparison.Ordinal) && CodeTree.IsWithin(all, other.Id, id));
        code.Number = fresh;
        foreach (Code other in below) other.Number = $"{fresh.TrimEnd('.')}.{other.Number[was.Length..]}";
        foreach (Code other in below.Prepend(code)) CodeTree.RefuseTwin(all.Where(one => one.Id != other.Id), other.ParentId, other.Number, other.Name);
        scope.About("code", id);
    });

    static string Place(List<Code> all, Guid id)
    {
        if (all.Find(one => one.Id == id) is not { } code) return "";
        Code? parent = all.Find(one => one.Id == code.ParentId);
        if (!Belongs(all, code, parent)) return parent is null ? "at the top" : $"below {Said(parent)}";
        List<Code> siblings = CodeTree.Children(all, code.ParentId);
        int at = siblings.FindIndex(one => one.Id == id);
        return at > 0 ? $"after {Said(siblings[at - 1])}" : siblings.Count > 1 ? $"ahead of {Said(siblings[1])}" : "alone";

        static string Said(Code one) => one.Number.Length > 0 ? one.Number : $"“{one.Name}”";
    }

    static bool Belongs(List<Code> all, Code code, Code? parent) =>
        code.Number.StartsWith(parent is null ? "" : Above(parent), StringComparison.Ordinal) && (CodeTree.ParentByNumber(all, code.Number) is not { } natural || natural.Id == code.ParentId);

    static string Fitting(List<Code> all, Guid id)
    {
        if (all.Find(one => one.Id == id) is not { Number.Length: > 0 } code) return "";
        Code? parent = all.Find(one => one.Id == code.ParentId);
        // Below a code without a number any number may stand.
        if (parent is { Number.Length: 0 }) return "";
        string above = parent is null ? "" : Above(parent);
        bool belongs = Belongs(all, code, parent);
        List<Code> siblings = CodeTree.Children(all, code.ParentId);
        int at = siblings.FindIndex(one => one.Id == id);
        int? before = siblings[..at].Select(one => Last(one, above)).LastOrDefault(one => one is not null), after = siblings[(at + 1)..].Select(one => Last(one, above)).FirstOrDefault(one => one is not null);
        if (belongs && (Last(code, above) is not { } own || ((before ?? int.MinValue) < own && own < (after ?? int.MaxValue)))) return "";
        return Free(before ?? 0, after ?? int.MaxValue) ?? (belongs ? "" : Free(siblings.Max(one => Last(one, above)) ?? 0, int.MaxValue) ?? "");

        string? Free(int smaller, int greater)
        {
            for (int last = smaller + 1; last < greater; last++)
            {
                string number = above + last.ToString(CultureInfo.InvariantCulture);
                if (!all.Exists(one => one.Number.TrimEnd('.') == number)) return number;
            }

            return null;
        }
    }

    /// <summary>What the numbers below a code begin with: "3." below "3".</summary>
    static string Above(Code code) => code.Number.Length == 0 ? "" : code.Number.TrimEnd('.') + ".";

    /// <summary>4 of "3.4" below "3"; null for what is numbered otherwise.</summary>
    static int? Last(Code code, string above) =>
        code.Number.StartsWith(above, StringComparison.Ordinal) && int.TryParse(code.Number[above.Length..].TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out int last) ? last : null;
}
