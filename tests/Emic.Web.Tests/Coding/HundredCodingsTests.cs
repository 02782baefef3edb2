using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web.Tests;

/// <summary>
/// A hundred codings by keyboard. What is coded is not made up for it: a third coder gives the sentences that coder A worked on the codes that
/// A gave them, interview by interview. Where A says Jargon and the sentence is short, its own words become the code; two codes are made on the way.
/// </summary>
public sealed partial class HundredCodingsTests(Chromium chromium, ITestOutputHelper output)
{
    const int Hundred = 100;

    static readonly Dictionary<string, string> own = new() { ["blame"] = "scapegoats", ["pipeline component"] = "plumbing" };

    [Fact]
    public async Task A_hundred_passages_are_coded_by_keyboard_with_at_most_four_keys_each()
    {
        await using KeyboardCoder coder = await KeyboardCoder.SitDownAsync(chromium, "P1a");
        var expected = new List<string>();
        IReadOnlyList<Source> interviews = [.. SourceList.Read(coder.Session).Select(line => line.Source).Where(source => source.Group == "Interviews")];
        foreach (Source source in interviews)
        {
            if (source != interviews[0]) await coder.NextSourceAsync();
            foreach (string done in await CodeAsync(coder, SourceDocument.Read(coder.Session, source.Id), Hundred - expected.Count)) expected.Add(done);
            if (expected.Count == Hundred) break;
        }

        await coder.SavedAsync();
        List<string> stored = [.. interviews.SelectMany(source => CodingRows.Read(coder.Session, new CodingFilter(SourceId: source.Id, CoderId: coder.Me.Id)))
            .Select(row => Line(row.Source, new TextSpan(row.Begin, row.End), row.CodeLabel))];
        Assert.Empty(expected.Except(stored));
        Assert.Empty(stored.Except(expected));
        Assert.Equal(Hundred, stored.Count);
        output.WriteLine($"{coder.Keys} keys for {Hundred} codings");
        Assert.InRange(coder.Keys, Hundred, 4 * Hundred);
    }

    /// <summary>Codes one interview from its beginning; says what was coded.</summary>
    static async Task<IReadOnlyList<string>> CodeAsync(KeyboardCoder coder, SourceDocument document, int most)
    {
        var done = new List<string>();
        Guid a = Coders.Named(coder.Session, "A").Id;
        string last = "";
        var at = new Place(document);
        foreach (IGrouping<TextSpan, CodingRow> sentence in CodingRows.Read(coder.Session, new CodingFilter(SourceId: document.Source.Id, CoderId: a)).GroupBy(row => at.SentenceAt(row.Begin)).OrderBy(group => group.Key.Begin).ToList())
        {
            IEnumerable<CodingRow> codes = sentence.DistinctBy(row => row.CodeId).Take(most - done.Count);
            if (!codes.Any()) break;
            foreach (string key in at.Go(sentence.Key)) await coder.PressAsync(key);
            foreach (CodingRow row in codes) done.Add(Line(document.Source.Name, sentence.Key, last = await ApplyAsync(coder, row, sentence.Key.Of(document.Text), last)));
        }

        return done;
    }

    /// <summary>Gives the selected sentence a code in the shortest way there is; says which it was.</summary>
    static async Task<string> ApplyAsync(KeyboardCoder coder, CodingRow row, string words, string last)
    {
        string label = own.GetValueOrDefault(row.CodeName, row.CodeLabel);
        if (row.CodeName == "Jargon" && words.Length <= 80)
        {
            await coder.PressAsync("i");
            return words;
        }

        if (label == last) await coder.PressAsync(".");
        else if (label == row.CodeLabel && await coder.DigitAsync(row.CodeId) is { } digit) await coder.PressAsync(digit);
        else if (own.ContainsValue(label) && !CodebookView.Read(coder.Session).Any(line => line.Code.Name == label)) await coder.MakeAsync(label);
        else await coder.ChooseAsync(label, label == row.CodeLabel ? row.CodeName : label);
        return label;
    }

    static string Line(string source, TextSpan span, string label) => FormattableString.Invariant($"{source} {span.Begin}-{span.End} {label}");

    /// <summary>Where the caret is, and by which keys it comes to a sentence.</summary>
    sealed partial class Place(SourceDocument document)
    {
        int turn = document.Structure.TurnAt(0);
        TextSpan? sentence;

        /// <summary>The sentence around a position, without white space at its ends.</summary>
        public TextSpan SentenceAt(int position) => Sentences(document.Structure.TurnAt(position)).First(span => span.End > position);

        public IEnumerable<string> Go(TextSpan to)
        {
            int target = document.Structure.TurnAt(to.Begin);
            List<TextSpan> sentences = Sentences(target);
            for (int next = turn + 1; next <= target; next++)
                if (!document.Structure.Turns[next].IsInterviewer) yield return "u";
            int from = sentence is { } here && turn == target ? sentences.IndexOf(here) : 0;
            if (turn != target && sentences.Count > 1) yield return "s";
            for (; from < sentences.IndexOf(to); from++) yield return "f";
            (turn, sentence) = (target, to);
        }

        List<TextSpan> Sentences(int number)
        {
            TextSpan within = document.Structure.Turns[number].Span;
            return [.. Sentence().Matches(document.Text[within.Begin..within.End]).Select(match => new TextSpan(within.Begin + match.Index, within.Begin + match.Index + match.Length))];
        }

        [GeneratedRegex(@"\S[\s\S]*?(?:[.?!…][”’)]*(?=\s|$)|$|(?=\n))")]
        private static partial Regex Sentence();
    }
}
