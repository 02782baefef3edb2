using Emic.Core;

namespace Emic.Tests.Core.Sources;

public sealed class WordPatternTests
{
    [Theory]
    [InlineData("boundary", "A boundary. Boundary, boundaries; boundary's", "boundary|Boundary")]
    [InlineData("boundar*", "A boundary. Boundaries, unbounded", "boundary|Boundaries")]
    [InlineData("data scientist*", "Data scientists, the data, scientist. No data. Scientists", "Data scientists|data, scientist")]
    [InlineData("hand * over", "hand it over, hand over, hand the model over", "hand it over")]
    [InlineData("the the", "the the the", "the the|the the")]
    [InlineData("don't", "Don’t; dont", "Don’t")]
    [InlineData("数据", "大数据质量，数 据", "数据")]
    [InlineData("AI模型", "AI模型与AI 模型", "AI模型")]
    [InlineData("🙂 model 🙂", "the model", "model")]
    public void What_is_typed_finds(string typed, string text, string found) => Assert.Equal(found, string.Join('|', Find(typed, text)));

    [Fact]
    public void Case_and_accents_are_folded_on_wish()
    {
        Assert.Equal(["café"], Find("café", "café cafe Café", new WordFolding(Case: false)));
        Assert.Equal(["café", "cafe", "Café"], Find("CAFE", "café cafe Café", new WordFolding(Case: true, Accents: true)));
        Assert.Equal(["étude", "e\u0301tude"], Find("etude", "étude e\u0301tude", new WordFolding(Case: true, Accents: true)));
        Assert.Equal(["e\u0301tude"], Find("étude", "etude e\u0301tude"));
    }

    [Fact]
    public void Only_places_that_begin_in_a_stretch_count()
    {
        const string Text = "model one. model two. model three";
        Assert.Equal([new TextSpan(11, 16)], WordPattern.Parse("model", WordFolding.Usual).Finder().In(Text, [new(5, 20), new(24, 33)]));
    }

    [Theory]
    [InlineData("", "Type the word to look for.")]
    [InlineData(" * ", "There is no word in “*”: type one, such as boundary or boundar*.")]
    [InlineData("🙂", "There is no word in “🙂”: type one, such as boundary or boundar*.")]
    public void What_holds_no_word_is_refused(string typed, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RefusedException>(() => WordPattern.Parse(typed, WordFolding.Usual)).Message);

    [Fact]
    public void A_list_leaves_out_words_beginnings_and_its_remarks()
    {
        WordList list = WordList.Parse(["# fillers\num*, Uh;well", "l’été"]);
        Assert.True(list.Holds("umm") && list.Holds("UH") && list.Holds("well") && list.Holds("L'été"));
        Assert.False(list.Holds("fillers") || list.Holds("wells") || list.Holds("u"));
    }

    [Fact]
    public void The_lists_of_common_words_hold_words_and_none_twice()
    {
        foreach (CommonWords list in CommonWords.All)
        {
            string[] words = list.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            Assert.True(words.Length > 100);
            Assert.Empty(words.GroupBy(word => word).Where(same => same.Count() > 1).Select(same => same.Key));
            Assert.Same(list, CommonWords.Of(list.Language.ToUpperInvariant()));
        }

        Assert.Contains("There is no list of common words for “xx”", Assert.Throws<RefusedException>(() => CommonWords.Of("xx")).Message, StringComparison.Ordinal);
    }

    static List<string> Find(string typed, string text, WordFolding? folding = null) =>
        [.. WordPattern.Parse(typed, folding ?? WordFolding.Usual).Finder().In(text, [new(0, text.Length)]).Select(span => span.Of(text))];
}
