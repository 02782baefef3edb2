using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A code in its place.</summary>
/// <param name="Code">The code.</param>
/// <param name="Depth">How deep it lies, from 0.</param>
/// <param name="Children">How many codes are directly below it.</param>
/// <param name="Quotations">How many quotations carry it, as far as the viewer sees them.</param>
/// <param name="Sources">In how many sources they lie.</param>
/// <param name="SharesNumber">Whether another code has the same number: allowed, but mostly a slip.</param>
public sealed record CodeLine(Code Code, int Depth, int Children, int Quotations, int Sources, bool SharesNumber);

/// <summary>The codebook as a tree, depth first, with counts.</summary>
public static class CodebookView
{
    /// <summary>Reads it.</summary>
    public static IReadOnlyList<CodeLine> Read(StudySession session) => Read(session, session.Study.Counts.Get(session));

    static IReadOnlyList<CodeLine> Read(StudySession session, Dictionary<Guid, (int Quotations, int Sources)> counts) => session.Read(db =>
    {
        List<Code> codes = db.Codes.ToList();
        Dictionary<Guid, int> children = codes.Where(code => code.ParentId is not null).CountBy(code => code.ParentId!.Value).ToDictionary();
        HashSet<string> shared = [.. codes.Where(code => code.Number.Length > 0).CountBy(code => code.Number).Where(count => count.Value > 1).Select(count => count.Key)];
        return CodeTree.Walk(codes).Select(place =>
        {
            (int quotations, int sources) = counts.GetValueOrDefault(place.Code.Id);
            return new CodeLine(place.Code, place.Depth, children.GetValueOrDefault(place.Code.Id), quotations, sources, shared.Contains(place.Code.Number));
        }).ToList();
    });

    /// <summary>The code that is meant by "3.2", "3.2 Ownership" or "ownership": by number, label or name, case aside.</summary>
    /// <exception cref="RefusedException">None is, or several are.</exception>
    public static Code Named(StudySession session, string label) =>
        Find(session, label) ?? throw new RefusedException($"There is no code “{label.Trim()}”. `emic codebook` lists them.");

    /// <summary>As <see cref="Named"/>; null if none is meant.</summary>
    /// <exception cref="RefusedException">Several are.</exception>
    public static Code? Find(StudySession session, string label) => Find(session.Read(db => db.Codes.ToList()), label);

    /// <summary>As <see cref="Named"/>, among these codes; null if none is meant.</summary>
    /// <exception cref="RefusedException">Several are.</exception>
    internal static Code? Find(List<Code> codes, string label)
    {
        string wanted = label.Trim();
        List<Code> found = codes.FindAll(code => Same(code.Label, wanted));
        if (found.Count == 0) found = codes.FindAll(code => code.Number.Length > 0 && Same(code.Number, wanted));
        if (found.Count == 0) found = codes.FindAll(code => Same(code.Name, wanted));
        return found.Count > 1 ? throw new RefusedException($"“{wanted}” names {found.Count} codes. Say number and name, as in “{found[0].Label}”.") : found.FirstOrDefault();

        static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Quotations and sources per code. A quotation carries a code once, so its codings are its quotations.</summary>
    internal static Dictionary<Guid, (int Quotations, int Sources)> Counts(StudyDb db, Viewer viewer) => db.Codings(viewer)
        .GroupBy(coding => new { coding.CodeId, coding.SourceId })
        .Select(group => new { group.Key.CodeId, Codings = group.Count() })
        .GroupBy(row => row.CodeId)
        .Select(group => new { group.Key, Quotations = group.Sum(row => row.Codings), Sources = group.Count() })
        .ToDictionary(row => row.Key, row => (row.Quotations, row.Sources));
}
