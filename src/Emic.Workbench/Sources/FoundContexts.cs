using Emic.Core;

namespace Emic.Workbench;

/// <summary>A source in which something was found.</summary>
/// <param name="Source">The source.</param>
/// <param name="TextHash">The text in which it was found.</param>
/// <param name="Structure">Its turns.</param>
sealed record FoundText(Source Source, byte[] TextHash, TextStructure Structure);

/// <summary>A place that was found, and by what it is sorted; there may be very many.</summary>
readonly record struct FoundPlace(int Text, TextSpan Span, (int, int, int) Key);

/// <summary>All places of a word, in order. The texts are read only for those that are looked at, and as they were when it was found in them.</summary>
public sealed class FoundContexts
{
    /// <summary>How many are cut out at once: enough to read each text seldom, few enough to hold.</summary>
    const int Chunk = 20_000;

    readonly List<FoundText> texts;
    readonly List<FoundPlace> places;

    internal FoundContexts(List<FoundText> texts, List<FoundPlace> places) => (this.texts, this.places) = (texts, places);

    /// <summary>How many places there are.</summary>
    public int Total => places.Count;

    /// <summary>In how many sources.</summary>
    public int Sources => texts.Count;

    /// <summary>Some of them in their contexts.</summary>
    /// <param name="session">Who asks; the same study in which they were found.</param>
    /// <param name="skip">Places to leave out at the beginning.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="width">How many UTF-16 units at most are given on either side.</param>
    public IEnumerable<WordContext> Read(StudySession session, int skip = 0, int take = int.MaxValue, int width = 80) =>
        places.Skip(skip).Take(take).Chunk(Chunk).SelectMany(some => Cut(session, some, width));

    WordContext[] Cut(StudySession session, FoundPlace[] some, int width) => session.Read((_, contents) =>
    {
        var cut = new WordContext[some.Length];
        foreach (var ofText in some.Index().GroupBy(one => one.Item.Text))
        {
            FoundText found = texts[ofText.Key];
            string text = contents.Text(found.TextHash);
            foreach ((int index, FoundPlace place) in ofText) cut[index] = WordContext.Of(found.Source, text, found.Structure, place.Span, width);
        }

        return cut;
    });
}
