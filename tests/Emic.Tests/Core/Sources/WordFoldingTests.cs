using Emic.Core;

namespace Emic.Tests.Core.Sources;

public sealed class WordFoldingTests
{
    [Theory]
    [InlineData("Don’t", "don't")]
    [InlineData("café", "cafe\u0301")]
    [InlineData("Việt", "Vie\u0302\u0323t")]
    [InlineData("VIỆT", "vi\u1EB9\u0302t")]
    [InlineData("well‑known", "well-known")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("ΟΔΌΣ", "οδός")]
    [InlineData("ЁЖ", "ёж")]
    public void However_it_was_typed_a_word_is_the_same(string one, string other) => Assert.Equal(WordFolding.Usual.Key(one), WordFolding.Usual.Key(other));

    [Theory]
    [InlineData("café", "cafe")]
    [InlineData("model", "models")]
    [InlineData("мой", "мои")]
    public void Other_words_stay_apart(string one, string other) => Assert.NotEqual(WordFolding.Usual.Key(one), WordFolding.Usual.Key(other));

    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ὀδυσσεύς", "οδυσσευσ")]
    [InlineData("отчёт", "отчет")]
    [InlineData("أُسْتَاذ", "استاذ")]
    [InlineData("שָׁלוֹם", "שלום")]
    public void Accents_and_points_go_on_wish(string word, string plain) => Assert.Equal(plain, new WordFolding(Case: true, Accents: true).Key(word));

    [Theory]
    [InlineData("мой")]
    [InlineData("हिन्दी")]
    [InlineData("มี")]
    public void Marks_that_make_another_letter_stay(string word) => Assert.Equal(WordFolding.Usual.Key(word), new WordFolding(Case: true, Accents: true).Key(word));

    [Fact]
    public void Voiced_kana_stay_voiced() =>
        Assert.NotEqual(new WordFolding(Case: true, Accents: true).Key("が"), new WordFolding(Case: true, Accents: true).Key("か"));

    [Fact]
    public void Capitals_can_be_minded()
    {
        var minded = new WordFolding(Case: false);
        Assert.Equal("Polish", minded.Key("Polish"));
        Assert.NotEqual(minded.Key("Polish"), minded.Key("polish"));
    }
}
