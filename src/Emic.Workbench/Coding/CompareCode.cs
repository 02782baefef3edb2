using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A code's quotation as constant comparison lays it beside others.</summary>
/// <param name="CodingId">The coding of the code on it.</param>
/// <param name="Quotation">The quotation in its surroundings.</param>
/// <param name="Before">The turn ahead of it; null at the beginning.</param>
/// <param name="After">The turn after it; null at the end.</param>
public sealed record ComparedCard(Guid CodingId, QuotationInContext Quotation, NearbyTurn? Before, NearbyTurn? After);

/// <summary>The quotations of one case; until a study knows its cases, a source stands for one.</summary>
/// <param name="Source">The source.</param>
/// <param name="Settled">Those that the coder has settled in an earlier comparison.</param>
/// <param name="Fresh">Those that are new since, or were left open.</param>
public sealed record ComparedCase(Source Source, IReadOnlyList<ComparedCard> Settled, IReadOnlyList<ComparedCard> Fresh);

/// <summary>An entry of the code's history that says that somebody compared.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Coder">The coder's name.</param>
/// <param name="Settled">How many quotations they settled then.</param>
public sealed record ComparisonLine(ComparisonEntry Entry, string Coder, int Settled);

/// <summary>A code's quotations, laid side by side for a coder.</summary>
/// <param name="Code">The code.</param>
/// <param name="Settled">How many quotations are settled.</param>
/// <param name="Fresh">How many are new.</param>
/// <param name="Cases">One page of cases, in the order of the sources.</param>
/// <param name="CaseCount">How many cases there are on all pages.</param>
/// <param name="History">The comparisons of this code that the viewer may see, the newest first.</param>
/// <param name="Since">The coder's own newest one; null before the first.</param>
public sealed record ComparedCode(Code Code, int Settled, int Fresh, IReadOnlyList<ComparedCase> Cases, int CaseCount, IReadOnlyList<ComparisonLine> History, ComparisonEntry? Since);

/// <summary>Constant comparison: a code's new quotations beside those that are settled.</summary>
public static class CompareCode
{
    /// <summary>Reads a page of it; cases without any quotation of the code are left out.</summary>
    /// <param name="session">Who compares.</param>
    /// <param name="codeId">What.</param>
    /// <param name="onlyFresh">Only cases with something new.</param>
    /// <param name="skip">Cases to leave out at the beginning.</param>
    /// <param name="take">At most so many cases.</param>
    /// <exception cref="RefusedException">The code is gone, or nobody was chosen to compare.</exception>
    public static ComparedCode Read(StudySession session, Guid codeId, bool onlyFresh = false, int skip = 0, int take = 10) => session.Read((db, contents) =>
    {
        Guid coder = session.Coder;
        var search = new QuotationSearch(session, db, contents);
        Code code = search.Codes.FirstOrDefault(one => one.Id == codeId) ?? throw new RefusedException("This code is gone: somebody deleted it meanwhile. Look at the history to bring it back.");
        List<QuotationPlace> places = search.Find(QuotationQuery.Of(codeId));
        Dictionary<Guid, Guid> codings = db.Codings(session.Viewer).Where(coding => coding.CodeId == codeId).Select(coding => new { coding.QuotationId, coding.Id }).ToDictionary(pair => pair.QuotationId, pair => pair.Id);
        List<ComparisonLine> history = Lines(session, db, codeId);
        HashSet<Guid> settled = [.. history.Where(line => line.Entry.CoderId == coder).SelectMany(line => SettledCodings.Read(line.Entry.Settled))];
        List<IGrouping<Guid, QuotationPlace>> cases = [.. places.GroupBy(place => place.SourceId).Where(group => !onlyFresh || group.Any(place => !settled.Contains(codings[place.Id])))];
        List<IGrouping<Guid, QuotationPlace>> page = [.. cases.Skip(skip).Take(take)];
        Dictionary<Guid, QuotationInContext> read = FoundQuotations.InContext(session, db, search, [.. page.SelectMany(group => group)], [codeId]).ToDictionary(one => one.Quotation.Id);
        int done = places.Count(place => settled.Contains(codings[place.Id]));
        return new ComparedCode(
            code,
            done,
            places.Count - done,
            [.. page.Select(group => new ComparedCase(search.Document(group.Key).Source, Cards(group, isSettled: true), Cards(group, isSettled: false)))],
            cases.Count,
            history,
            history.Find(line => line.Entry.CoderId == coder)?.Entry);

        ComparedCard[] Cards(IEnumerable<QuotationPlace> group, bool isSettled) =>
            [.. group.Where(place => settled.Contains(codings[place.Id]) == isSettled).Select(place => Card(search.Document(place.SourceId), place, read[place.Id], codings[place.Id]))];
    });

    /// <summary>The comparisons of a code that the viewer may see, the newest first.</summary>
    public static IReadOnlyList<ComparisonLine> History(StudySession session, Guid codeId) => session.Read(db => Lines(session, db, codeId));

    /// <summary>How many quotations of each code are new to the session's coder; codes without any are left out.</summary>
    public static IReadOnlyDictionary<Guid, int> Fresh(StudySession session)
    {
        Guid coder = session.Coder;
        Dictionary<Guid, (int Quotations, int Sources)> all = session.Study.Counts.Get(session);
        return session.Read(db =>
        {
            HashSet<(Guid Code, Guid Coding)> settled = [.. db.ComparisonEntries(session.Viewer).Where(entry => entry.CoderId == coder).AsEnumerable().SelectMany(entry => SettledCodings.Read(entry.Settled).Select(id => (entry.CodeId, id)))];
            var still = new Dictionary<Guid, int>();
            foreach (Guid[] some in settled.Select(pair => pair.Coding).Distinct().Chunk(20_000))
            {
                foreach (var coding in db.Codings(session.Viewer).Where(coding => some.Contains(coding.Id)).Select(coding => new { coding.Id, coding.CodeId }))
                    if (settled.Contains((coding.CodeId, coding.Id))) still[coding.CodeId] = still.GetValueOrDefault(coding.CodeId) + 1;
            }

            return all.Select(pair => (pair.Key, Left: pair.Value.Quotations - still.GetValueOrDefault(pair.Key))).Where(pair => pair.Left > 0).ToDictionary(pair => pair.Key, pair => pair.Left);
        });
    }

    /// <summary>Leaves off comparing: one entry in the code's history, with the codings that were kept, which are settled from now on.</summary>
    /// <param name="session">Who compared.</param>
    /// <param name="codeId">What.</param>
    /// <param name="kept">The codings that belong where they are; those that do not carry the code any more are left out.</param>
    /// <exception cref="RefusedException">The code is gone, or nobody was chosen to compare.</exception>
    public static Saved Leave(StudySession session, Guid codeId, IReadOnlyCollection<Guid> kept)
    {
        Guid coder = session.Coder;
        return session.Change(ChangeKinds.Compare, scope =>
        {
            Code code = scope.Row<Code>(codeId, "code");
            HashSet<Guid> named = [.. kept];
            List<Guid> there = [.. scope.Db.Codings(session.Viewer).Where(coding => coding.CodeId == codeId).Select(coding => coding.Id).AsEnumerable().Where(named.Contains)];
            scope.Add(new ComparisonEntry { Id = session.NewId(), CodeId = codeId, CoderId = coder, At = session.Now, Definition = code.Definition, Settled = SettledCodings.Write(there) });
            scope.About("code", codeId);
        });
    }

    static List<ComparisonLine> Lines(StudySession session, StudyDb db, Guid codeId)
    {
        Dictionary<Guid, string> coders = db.Coders.ToDictionary(coder => coder.Id, coder => coder.Name);
        return [.. db.ComparisonEntries(session.Viewer).Where(entry => entry.CodeId == codeId).AsEnumerable().OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Select(entry => new ComparisonLine(entry, coders.GetValueOrDefault(entry.CoderId, ""), SettledCodings.Read(entry.Settled).Count()))];
    }

    static ComparedCard Card(SourceDocument document, QuotationPlace place, QuotationInContext quotation, Guid codingId)
    {
        Surroundings around = Surroundings.Of(document, place.Span, turns: 1);
        return new ComparedCard(codingId, quotation, around.Before.LastOrDefault(), around.After.FirstOrDefault());
    }
}
