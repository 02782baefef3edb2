using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web.Tests;

/// <summary>
/// A hundred codings by keyboard. What is coded is not made up for it: a third coder goes through the interviews of the sample study and gives the
/// turns that coder A worked on the codes that A gave there; in one interview the sentences. Where A says Jargon and the sentence is short, its own
/// words become the code; two codes of A's are made anew under another name.
/// </summary>
public sealed partial class HundredCodingsTests(Chromium chromium, ITestOutputHelper output)
{
    const int Hundred = 100;

    const string BySentence = "P1b";

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
            expected.AddRange(await CodeAsync(coder, SourceDocument.Read(coder.Session, source.Id), Hundred - expected.Count));
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
        var walk = new Walk(coder, document);
        List<CodingRow> rows = [.. CodingRows.Read(coder.Session, new CodingFilter(SourceId: document.Source.Id, CoderId: a))];
        foreach (IGrouping<TextSpan, CodingRow> passage in rows.GroupBy(row => document.Source.Name == BySentence ? walk.SentenceAt(row.Begin) : walk.TurnAt(row.Begin)).OrderBy(group => group.Key.Begin))
        {
            List<CodingRow> codes = [.. passage.DistinctBy(row => row.CodeId).Take(most - done.Count)];
            if (codes.Count == 0) break;
            await walk.GoAsync(passage.Key);
            foreach (CodingRow row in codes) done.Add(Line(document.Source.Name, passage.Key, last = await ApplyAsync(coder, row, passage.Key.Of(document.Text), last)));
        }

        return done;
    }

    /// <summary>Gives the selected words a code in the shortest way there is; says which it was.</summary>
    static async Task<string> ApplyAsync(KeyboardCoder coder, CodingRow row, string words, string last)
    {
        string label = own.GetValueOrDefault(row.CodeName, row.CodeLabel);
        if (row.CodeName == "Jargon" && words.Length <= 80)
        {
            await coder.PressAsync("i");
            return words.TrimEnd('.');
        }

        if (label == last) await coder.PressAsync(".");
        else if (label == row.CodeLabel && await coder.DigitAsync(row.CodeId) is { } digit) await coder.PressAsync(digit);
        else if (own.ContainsValue(label) && !CodebookView.Read(coder.Session).Any(line => line.Code.Name == label)) await coder.MakeAsync(label);
        else await coder.ChooseAsync(label, label == row.CodeLabel ? row.CodeName : label);
        return label;
    }

    static string Line(string source, TextSpan span, string label) => FormattableString.Invariant($"{source} {span.Begin}-{span.End} {label}");

    /// <summary>Where in an interview the selection is, and how it goes on.</summary>
    sealed partial class Walk(KeyboardCoder coder, SourceDocument document)
    {
        // The first is ahead of the caret too.
        int turn = -1;
        int sentence = -1;

        public TextSpan TurnAt(int position) => document.Structure.Turns[document.Structure.TurnAt(position)].Span;

        /// <summary>The sentence around a position, without white space at its ends.</summary>
        public TextSpan SentenceAt(int position) => Sentences(document.Structure.TurnAt(position)).First(span => span.End > position);

        /// <summary>Selects a turn or a sentence further down: by turns that are not coded, then by the first sentence, the next one, or a letter before it.</summary>
        public async Task GoAsync(TextSpan to)
        {
            int target = document.Structure.TurnAt(to.Begin);
            bool isHere = target == turn;
            for (; turn < target; turn++)
                if (!document.Structure.Turns[turn + 1].IsInterviewer) await coder.PressAsync("u");
            if (to == TurnAt(to.Begin) && !isHere) return;
            int wanted = Sentences(target).IndexOf(to);
            if (wanted == 0) await coder.PressAsync("s");
            else if (isHere && wanted == sentence + 1) await coder.PressAsync("f");
            else await coder.JumpAsync(to.Begin);
            sentence = wanted;
        }

        List<TextSpan> Sentences(int number)
        {
            TextSpan within = document.Structure.Turns[number].Span;
            return [.. Sentence().Matches(within.Of(document.Text)).Select(match => new TextSpan(within.Begin + match.Index, within.Begin + match.Index + match.Length))];
        }

        [GeneratedRegex(@"\S[\s\S]*?(?:[.?!…][”’)]*(?=\s|$)|$|(?=\n))")]
        private static partial Regex Sentence();
    }
}
