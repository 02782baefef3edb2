using Emic.Core;

namespace Emic.Tests.Core;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two here! Three?", "here", "Two here!")]
    [InlineData("It costs 3.50 euros in the U.S. today. Next.", "euros", "It costs 3.50 euros in the U.S. today.")]
    [InlineData("We met e.g. on Monday. Then not.", "Monday", "We met e.g. on Monday.")]
    [InlineData("“Nobody owns it.” That was all.", "owns", "“Nobody owns it.”")]
    [InlineData("没有边界。谁负责？没人。", "负责", "谁负责？")]
    [InlineData("من المسؤول؟ لا أحد.", "أحد", "لا أحد.")]
    [InlineData("One line\nAnother. And more.", "Another", "Another.")]
    [InlineData("no stop at all", "stop", "no stop at all")]
    [InlineData("A. B. C.", "B", "B.")]
    [InlineData("Well … so it is. Yes.", "so", "Well … so it is.")]
    public void A_sentence_is_found_around_a_word(string text, string word, string sentence)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        Assert.Equal(sentence, Sentences.Around(text, new TextSpan(at, at + word.Length)).Of(text));
    }

    [Fact]
    public void A_stretch_over_two_sentences_takes_both() =>
        Assert.Equal("One. Two.", Sentences.Around("One. Two. Three.", new TextSpan(0, 7)).Of("One. Two. Three."));
}
