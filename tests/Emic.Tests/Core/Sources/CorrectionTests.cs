using System.Text;
using CsCheck;
using Emic.Core;
using Emic.Testing;

namespace Emic.Tests.Core.Sources;

public sealed class CorrectionTests
{
    [Fact]
    public void Whatever_is_edited_the_script_leads_there_and_back_and_every_quotation_reads_the_same_or_is_flagged() =>
        Gen.Int.Sample(seed => Correct(new Random(seed), edits: 12), iter: Setting.Number("EMIC_EDITS", 100_000) / 12);

    [Theory]
    [InlineData("Nobody owns it.", "Nobody really owns it.", "owns it", AnchorState.Moved, "owns it")]
    [InlineData("Nobody owns it.", "Nobody really owns it.", "Nobody", AnchorState.Kept, "Nobody")]
    [InlineData("Nobody owns it.", "Nobody ownz it.", "Nobody owns it", AnchorState.Changed, "Nobody ownz it")]
    [InlineData("One. Two. Three.", "One. Three.", "Two.", AnchorState.Gone, "T")]
    [InlineData("The café", "The cafe\u0301", "The café", AnchorState.Changed, "The cafe\u0301")]
    [InlineData("a cafe is", "a cafe\u0301 is", "a cafe", AnchorState.Changed, "a cafe\u0301")]
    [InlineData("Hello 🙂 there", "Hello 🙃 there", "🙂", AnchorState.Gone, "🙃")]
    [InlineData("We hand it over.\nNobody owns it, ever.\n", "Nobody owns it, ever.\nWe hand it over.\nThe end.\n", "We hand it over.", AnchorState.Gone, "We hand it over.")]
    public void A_quotation_is_kept_moved_or_flagged_with_the_best_place(string older, string newer, string quote, AnchorState state, string now)
    {
        int begin = older.IndexOf(quote, StringComparison.Ordinal);
        var span = new TextSpan(begin, begin + quote.Length);
        Reanchored found = new Reanchoring(older, newer, TextDifference.Between(older, newer)).Find(span, QuoteAnchor.At(older, span));
        Assert.Equal((state, now), (found.State, found.Span.Of(newer)));
    }

    [Fact]
    public void A_long_text_that_was_rewritten_throughout_is_compared_within_bounds()
    {
        string older = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"word{i % 97} and {i % 31} more\n")), newer = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"other{i % 89} or {i % 37} less\n"));
        EditScript script = TextDifference.Between(older, newer);
        Assert.Equal(newer, Apply(script, older, newer));
    }

    [Fact]
    public void Words_written_at_the_end_of_a_turn_belong_to_it_and_a_turn_without_words_is_gone()
    {
        const string older = "Yes.\n\nNo.\n\nWell.", newer = "Yes, of course. It is.\n\n\n\nWell.";
        var structure = new TextStructure([new(new(0, 4), "A"), new(new(6, 9), "B"), new(new(11, 16), "A", IsInterviewer: true)], [], [new(new(0, 3), EmphasisKind.Bold)]);
        TextStructure moved = StructureMove.Run(structure, TextDifference.Between(older, newer));
        Assert.Equal(["Yes, of course. It is.", "Well."], moved.Turns.Select(turn => turn.Span.Of(newer)));
        Assert.True(moved.Turns[1].IsInterviewer);
        Assert.Equal("Yes", moved.Emphases.Single().Span.Of(newer));
    }

    static void Correct(Random chance, int edits)
    {
        string older = SourceText.From(RandomWords.Some(chance, 120)).Text;
        List<TextSpan> spans = [.. Enumerable.Range(0, 30).Select(_ => Span(chance, older)).Where(span => !span.IsEmpty)];
        string newer = older;
        for (int i = 0; i < edits; i++)
        {
            TextSpan span = Span(chance, newer);
            newer = SourceText.From(newer[..span.Begin] + RandomWords.Some(chance, 3) + newer[span.End..]).Text;
        }

        EditScript script = TextDifference.Between(older, newer);
        Assert.Equal(newer, Apply(script, older, newer));
        Assert.Equal(older, Apply(script.Inverse, newer, older));
        foreach (TextEdit edit in script.Edits) Assert.False(Graphemes.Splits(older, edit.Begin) || Graphemes.Splits(older, edit.End));
        if (newer.Length == 0) return;
        var reanchoring = new Reanchoring(older, newer, script);
        foreach (TextSpan span in spans)
        {
            Reanchored found = reanchoring.Find(span, QuoteAnchor.At(older, span));
            Assert.False(found.Span.IsEmpty || found.Span.End > newer.Length || SourceText.SplitsPair(newer, found.Span.Begin) || SourceText.SplitsPair(newer, found.Span.End));
            if (!found.IsFlagged) Assert.Equal(span.Of(older), found.Span.Of(newer));
            if (!found.IsFlagged) Assert.Equal(span, script.Inverse.Move(found.Span));
        }
    }

    static TextSpan Span(Random chance, string text)
    {
        int begin = chance.Next(text.Length + 1);
        return SourceText.Snap(text, new TextSpan(begin, Math.Min(text.Length, begin + chance.Next(20))));
    }

    static string Apply(EditScript script, string older, string newer)
    {
        var text = new StringBuilder();
        int at = 0, shift = 0;
        foreach (TextEdit edit in script.Edits)
        {
            text.Append(older, at, edit.Begin - at).Append(newer, edit.Begin + shift, edit.Inserted);
            shift += edit.Inserted - edit.Removed;
            at = edit.End;
        }

        return text.Append(older, at, older.Length - at).ToString();
    }
}
