using CsCheck;
using Emic.Core;

namespace Emic.Tests.Core.Sources;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("It's a well-known fact – isn’t it?", "It's|a|well-known|fact|isn’t|it")]
    [InlineData("the teams' work, 'quoted' rock-'n'-roll", "the|teams|work|quoted|rock|n|roll")]
    [InlineData("I was-- I went; it--it, either/or", "I|was|I|went|it|it|either|or")]
    [InlineData("1,000 rows in 3.4 s. 2026.", "1,000|rows|in|3.4|s|2026")]
    [InlineData("the model_v2 of ml-based tools", "the|model_v2|of|ml-based|tools")]
    [InlineData("cafe\u0301, naïve Ångström", "cafe\u0301|naïve|Ångström")]
    [InlineData("I ❤️ it 🙂👩‍💻🇩🇪 1️⃣ really", "I|it|1️⃣|really")]
    [InlineData("نحن نسلّم النموذج، ثم لا أحد.", "نحن|نسلّم|النموذج|ثم|لا|أحد")]
    [InlineData("می‌خواهم צה״ל ז'בוטינסקי", "می‌خواهم|צה״ל|ז'בוטינסקי")]
    [InlineData("हिन्दी में काम", "हिन्दी|में|काम")]
    [InlineData("Это мой отчёт", "Это|мой|отчёт")]
    [InlineData("한국어 단어를 셉니다", "한국어|단어를|셉니다")]
    [InlineData("数据 AI模型。", "数|据|AI|模|型")]
    [InlineData("データの質", "デ|ー|タ|の|質")]
    [InlineData("ข้อมูล", "ข้|อ|มู|ล")]
    [InlineData(" – … ❤️ \u0301", "")]
    public void Words_are_found_in_every_script(string text, string words) => Assert.Equal(words, string.Join('|', Read(text)));

    [Fact]
    public void Every_letter_lies_in_one_word_and_no_word_cuts_a_character() => Gen.OneOf(
        Gen.Const("a"), Gen.Const("é"), Gen.Const("e\u0301"), Gen.Const("'"), Gen.Const("-"), Gen.Const("🙂"), Gen.Const("𝒳"), Gen.Const("数"), Gen.Const("𠀀"), Gen.Const("ข้"), Gen.Const("م"), Gen.Const("7"), Gen.Const("."), Gen.Const(" "), Gen.Const("\u200C"))
        .List[0, 30].Select(string.Concat).Sample(text =>
        {
            int last = 0, letters = 0;
            for (var reader = new WordReader(text); reader.Read();)
            {
                Assert.True(reader.Begin >= last && reader.End > reader.Begin);
                Assert.False(SourceText.SplitsPair(text, reader.Begin) || SourceText.SplitsPair(text, reader.End));
                letters += Letters(reader.Word.ToString());
                last = reader.End;
            }

            Assert.Equal(Letters(text), letters);
        });

    static int Letters(string text) => text.EnumerateRunes().Count(System.Text.Rune.IsLetterOrDigit);

    static List<string> Read(string text)
    {
        var words = new List<string>();
        for (var reader = new WordReader(text); reader.Read();) words.Add(reader.Word.ToString());
        return words;
    }
}
