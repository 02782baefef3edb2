using Emic.Core;

namespace Emic.Tests.Core.Counting;

public sealed class WordTallyTests
{
    [Fact]
    public void Words_are_counted_over_sources_in_their_commonest_spelling()
    {
        var tally = new WordTally(WordFolding.Usual);
        Add(tally, "The model breaks. Models break; the MODEL, the Model model.");
        Add(tally, "Python models");
        Add(tally, " … ");
        Assert.Equal((12, 2), (tally.Total, tally.Sources));
        Assert.Equal([("model", 4, 1), ("the", 3, 1), ("models", 2, 2)], All(tally).Take(3).Select(word => (word.Word, word.Count, word.Sources)));
    }

    [Theory]
    [InlineData("数据质量和数据", "数据 2, 据质 1, 质量 1, 量和 1, 和数 1")]
    [InlineData("我，好", "好 1, 我 1")]
    [InlineData("データの品質", "データ 1, の 1, 品質 1")]
    [InlineData("AI模型", "AI 1, 模型 1")]
    [InlineData("🙂 مرحبا مَرحبا", "مرحبا 1, مَرحبا 1")]
    public void Scripts_without_spaces_are_counted_in_pairs(string text, string counts)
    {
        var tally = new WordTally(WordFolding.Usual);
        Add(tally, text);
        string[] wanted = counts.Split(", "), found = [.. All(tally).Select(word => $"{word.Word} {word.Count}")];
        Assert.Equal(wanted.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(All(tally).Sum(word => word.Count), tally.Total);
    }

    [Fact]
    public void What_is_left_out_is_not_listed_but_shares_are_of_all_words()
    {
        var tally = new WordTally(WordFolding.Usual);
        Add(tally, "the model of 2026 is the model");
        CountedWord only = Assert.Single(tally.Words(least: 3, WordList.Parse(["The"]), numbers: false));
        Assert.Equal(("model", 2, 1), (only.Word, only.Count, only.Sources));
        Assert.Equal(1000.0 * 2 / 7, only.PerThousand, 12);
    }

    [Fact]
    public void Only_words_that_begin_in_a_stretch_count()
    {
        const string Text = "one two three four";
        var tally = new WordTally(WordFolding.Usual);
        tally.Add(Text, [new(2, 7), new(8, 9)]);
        Assert.Equal(["two", "three"], All(tally).Select(word => word.Word).OrderDescending(StringComparer.Ordinal));
        tally.Add("数据质量", [new(1, 3)]);
        Assert.Contains("据质", All(tally).Select(word => word.Word));
        Assert.Equal(3, tally.Total);
    }

    [Fact]
    public void Nothing_counted_gives_nothing() => Assert.Empty(All(new WordTally(WordFolding.Usual)));

    static void Add(WordTally tally, string text) => tally.Add(text, [new(0, text.Length)]);

    static IReadOnlyList<CountedWord> All(WordTally tally) => tally.Words(1, WordList.Parse([]), numbers: true);
}
