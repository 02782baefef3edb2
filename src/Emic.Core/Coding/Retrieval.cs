namespace Emic.Core;

/// <summary>Decides which quotations answer a question. Pure: what is stored is handed in, and may be more than is needed.</summary>
public static class Retrieval
{
    /// <summary>The quotations that answer the question's codes and coders, each once, in the order of <paramref name="candidates"/>.</summary>
    /// <param name="query">The question. Of its filter only coders are looked at: the rest needs texts, and comes after.</param>
    /// <param name="candidates">At least all quotations that carry a code of <see cref="QuotationQuery.Asked"/>; all quotations where no code is asked for.</param>
    /// <param name="carrying">All quotations, of whatever coder and source may count, that carry a code the question names.</param>
    /// <param name="passages">The turns of a source.</param>
    public static IEnumerable<QuotationPlace> Select(
        QuotationQuery query, IEnumerable<QuotationPlace> candidates, Func<CodeChoice, IReadOnlyCollection<QuotationPlace>> carrying, Func<Guid, Passages> passages)
    {
        CodeChoice[] asked = [.. query.Asked];
        HashSet<Guid>? wanted = asked.Length == 0 ? null : [.. asked.SelectMany(carrying).Select(place => place.Id)];
        Func<QuotationPlace, bool>[] conditions = [.. query.Conditions.Where(one => one.Relation != CodeRelation.Or).Select(one => Holds(one, carrying(one.Code), passages))];
        var seen = new HashSet<Guid>();
        return candidates.Where(place => (wanted is null || wanted.Contains(place.Id)) && query.Filter.AdmitsCoder(place.CoderId) && Array.TrueForAll(conditions, holds => holds(place)) && seen.Add(place.Id));
    }

    /// <summary>
    /// The quotations of a further code for which a condition of overlapping, within or near holds of a quotation; for near with how many turns away each
    /// lies, negative where it lies ahead. The nearest first, others by position. None for the other conditions, which look at nothing but the quotation itself.
    /// </summary>
    /// <param name="condition">The condition.</param>
    /// <param name="place">The quotation it holds of.</param>
    /// <param name="carrying">At least all quotations of its source that carry the further code.</param>
    /// <param name="passages">The turns of its source.</param>
    public static IEnumerable<(QuotationPlace Place, int Turns)> Neighbours(CodeCondition condition, QuotationPlace place, IEnumerable<QuotationPlace> carrying, Func<Passages> passages)
    {
        IEnumerable<QuotationPlace> here = carrying.Where(other => other.SourceId == place.SourceId);
        return condition.Relation switch
        {
            CodeRelation.Overlapping => here.Where(other => other.Span.Overlaps(place.Span)).OrderBy(other => other.Span).Select(other => (other, 0)),
            CodeRelation.Within => here.Where(other => other.Span.Contains(place.Span)).OrderBy(other => other.Span).Select(other => (other, 0)),
            CodeRelation.Near => here.Select(other => (Place: other, Turns: Away(passages().Range(other.Span)))).Where(one => Math.Abs(one.Turns) <= condition.Turns)
                .OrderBy(one => Math.Abs(one.Turns)).ThenBy(one => one.Place.Span),
            _ => [],
        };

        int Away((int First, int Last) other)
        {
            (int first, int last) = passages().Range(place.Span);
            return other.First > last ? other.First - last : other.Last < first ? other.Last - first : 0;
        }
    }

    static Func<QuotationPlace, bool> Holds(CodeCondition condition, IReadOnlyCollection<QuotationPlace> carrying, Func<Guid, Passages> passages)
    {
        if (condition.Relation is CodeRelation.And or CodeRelation.Not)
        {
            HashSet<Guid> ids = [.. carrying.Select(place => place.Id)];
            return condition.Relation == CodeRelation.And ? place => ids.Contains(place.Id) : place => !ids.Contains(place.Id);
        }

        ILookup<Guid, QuotationPlace> bySource = carrying.ToLookup(place => place.SourceId);
        var reaches = new Dictionary<Guid, Reach>();
        return place => bySource.Contains(place.SourceId) && condition.Relation switch
        {
            CodeRelation.Overlapping => In(place).Any(beginsBy: place.Span.End - 1, lastsTo: place.Span.Begin + 1),
            CodeRelation.Within => In(place).Any(beginsBy: place.Span.Begin, lastsTo: place.Span.End),
            _ => Numbers(place) is var (first, last) && In(place).Any(beginsBy: last + condition.Turns, lastsTo: first - condition.Turns),
        };

        Reach In(QuotationPlace place) => reaches.TryGetValue(place.SourceId, out Reach? known)
            ? known
            : reaches[place.SourceId] = new Reach(bySource[place.SourceId].Select(other => condition.Relation == CodeRelation.Near ? Numbers(other) : (other.Span.Begin, other.Span.End)));

        (int First, int Last) Numbers(QuotationPlace place) => passages(place.SourceId).Range(place.Span);
    }

    /// <summary>Stretches in order of their beginnings, with the farthest end among those up to each.</summary>
    sealed class Reach
    {
        readonly int[] begins;
        readonly int[] farthest;

        public Reach(IEnumerable<(int Begin, int End)> stretches)
        {
            (int Begin, int End)[] sorted = [.. stretches.OrderBy(one => one.Begin)];
            begins = Array.ConvertAll(sorted, one => one.Begin);
            farthest = Array.ConvertAll(sorted, one => one.End);
            for (int i = 1; i < farthest.Length; i++) farthest[i] = Math.Max(farthest[i], farthest[i - 1]);
        }

        /// <summary>Whether one begins there or earlier and ends there or later.</summary>
        public bool Any(int beginsBy, int lastsTo)
        {
            int low = 0, high = begins.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (begins[middle] <= beginsBy) low = middle + 1;
                else high = middle;
            }

            return low > 0 && farthest[low - 1] >= lastsTo;
        }
    }
}
