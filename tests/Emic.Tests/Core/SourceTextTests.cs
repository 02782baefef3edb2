using CsCheck;
using Emic.Core;

namespace Emic.Tests.Core;

public sealed class SourceTextTests
{
    static readonly Gen<string> Wild = Gen.OneOf(
        Gen.Const("\r\n"), Gen.Const("\r"), Gen.Const("\uFEFF"), Gen.Const("\0"), Gen.Const("🙂"), Gen.Const("\uD83D"), Gen.Const("\uDE42"), Gen.Const("e\u0301"), Gen.Const("שלום"), Gen.Char.Select(c => c.ToString())).List[0, 30].Select(string.Concat);

    [Fact]
    public void Whatever_comes_in_the_text_is_clean_and_taking_it_in_again_changes_nothing() => Wild.Sample(raw =>
    {
        SourceText text = SourceText.From(raw, out IReadOnlyList<int> replaced);
        Assert.DoesNotContain('\r', text.Text);
        Assert.DoesNotContain('\0', text.Text);
        Assert.All(replaced, at => Assert.Equal('\uFFFD', text.Text[at]));
        for (int i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text.Text[i])) Assert.True(char.IsSurrogatePair(text.Text, char.IsHighSurrogate(text.Text[i]) ? i : i - 1));
        if (!text.Text.StartsWith('\uFEFF')) Assert.Equal(text.Text, SourceText.From(text.Text).Text);
    });

    [Fact]
    public void A_snapped_span_never_cuts_a_character_in_two() => Gen.Select(Wild, Gen.Int[0, 40], Gen.Int[0, 40]).Sample((raw, one, other) =>
    {
        string text = SourceText.From(raw).Text;
        TextSpan span = SourceText.Snap(text, new TextSpan(Math.Min(one, other), Math.Max(one, other)));
        Assert.InRange(span.End, 0, text.Length);
        Assert.False(SourceText.SplitsPair(text, span.Begin) && !span.IsEmpty);
        Assert.False(SourceText.SplitsPair(text, span.End) && !span.IsEmpty);
    });

    [Fact]
    public void A_quotes_anchor_holds_where_it_was_taken() => Gen.Select(Wild, Gen.Int[0, 40], Gen.Int[0, 40]).Sample((raw, one, other) =>
    {
        string text = SourceText.From(raw).Text;
        TextSpan span = SourceText.Snap(text, new TextSpan(Math.Min(one, other), Math.Max(one, other)));
        QuoteAnchor anchor = QuoteAnchor.At(text, span);
        Assert.True(anchor.Holds(text, span));
        Assert.Contains(anchor.Prefix + anchor.Quote + anchor.Suffix, text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("It's a well-known fact – isn’t it?", 6)]
    [InlineData("2 fields, 3.4 seconds", 4)]
    [InlineData("你好 world", 3)]
    [InlineData("", 0)]
    public void Words_are_counted(string text, int words) => Assert.Equal(words, WordCount.Of(text));
}
