using CsCheck;
using Emic.Core;

namespace Emic.Tests.Core;

public sealed class SearchPatternTests
{
    [Theory]
    [InlineData("own", "Nobody owns it; the owner is unknown.", "own own own")]
    [InlineData("own*", "Nobody owns it; the owner is unknown.", "own own")]
    [InlineData("*own", "Nobody owns it; the owner is unknown. Own it!", "own Own")]
    [InlineData("\"own\"", "Nobody owns it. Own it, on your own.", "Own own")]
    [InlineData("“nobody own*”", "Nobody owns it. Nobody knows.", "Nobody own")]
    [InlineData("nobody  owns", "Nobody\u00A0 owns it", "Nobody\u00A0 owns")]
    [InlineData("model | data", "The data and the model, and the data.", "data model data")]
    [InlineData("don't", "I don’t know. Don't you?", "don’t Don't")]
    [InlineData("hand-over", "the hand–over", "hand–over")]
    [InlineData("don", "I don’t know", "don")]
    [InlineData("\"don\"", "I don’t know", "don")]
    [InlineData("release", "re\u00ADlease", "re\u00ADlease")]
    public void Letters_are_found_as_they_are_typed(string typed, string text, string found) =>
        Assert.Equal(found, string.Join(' ', Found(new SearchWish(typed), text)));

    [Theory]
    [InlineData("边界", "模型的边界在哪里？没有边界。", 2)]
    [InlineData("\"边界\"", "模型的边界在哪里？没有边界。", 2)]
    [InlineData("المسؤول", "من هو المسؤول عن النموذج؟ المسؤولية", 2)]
    [InlineData("\"المسؤول\"", "من هو المسؤول عن النموذج؟ المسؤولية", 1)]
    [InlineData("ขอบเขต", "ไม่มีขอบเขตของแบบจำลอง", 1)]
    [InlineData("경계", "모델의 경계는 어디인가", 1)]
    [InlineData("ГРАНИЦА", "граница модели", 1)]
    [InlineData("ΟΔΟΣ", "οδος", 1)]
    [InlineData("🙂", "fine 🙂 really 🙂", 2)]
    public void Letters_of_all_scripts_are_found(string typed, string text, int times) =>
        Assert.Equal(times, Found(new SearchWish(typed), text).Length);

    [Theory]
    [InlineData("resume", "résumé RÉSUMÉ resume re\u0301sume\u0301", 1, 4)]
    [InlineData("résumé", "résumé RÉSUMÉ resume re\u0301sume\u0301", 3, 4)]
    [InlineData("strasse", "Straße", 0, 1)]
    [InlineData("Zurich", "Zürich", 0, 1)]
    [InlineData("viet nam", "Việt Nam", 0, 1)]
    [InlineData("ё", "ещё всё", 2, 3)]
    [InlineData("كتب", "كَتَبَ", 0, 1)]
    [InlineData("αθηνα", "Αθήνα", 0, 1)]
    public void Accents_are_told_apart_or_not_as_wished(string typed, string text, int strictly, int folded) =>
        Assert.Equal((strictly, folded), (Found(new SearchWish(typed), text).Length, Found(new SearchWish(typed, IgnoreAccents: true), text).Length));

    [Fact]
    public void Capitals_are_told_apart_on_wish()
    {
        Assert.Equal(["It"], Found(new SearchWish("It", MatchCase: true), "It is it. IT"));
        Assert.Equal(["École"], Found(new SearchWish("Ecole", MatchCase: true, IgnoreAccents: true), "École école"));
    }

    [Fact]
    public void Nothing_is_found_across_paragraphs() => Assert.Empty(Found(new SearchWish("one two"), "one\ntwo"));

    [Theory]
    [InlineData(@"\bdata (scientist|engineer)s?\b", "Data scientists and a data engineer", "Data scientists|data engineer")]
    [InlineData("^so", "so\nSo what, so", "so|So")]
    [InlineData(@"(\w)\1", "aa bc dd", "aa|dd")]
    [InlineData(".", "🙂e\u0301", "🙂|e\u0301")]
    public void A_regular_expression_finds_what_it_says(string typed, string text, string found) =>
        Assert.Equal(found, string.Join('|', Found(new SearchWish(typed, IsExpression: true), text)));

    [Theory]
    [InlineData(@"\brare\w+", "rare")]
    [InlineData("owners?hip", "owner")]
    [InlineData("over the wall", "over")]
    [InlineData("thrown|hand(ed|ing)", "thrown hand")]
    [InlineData("thrown|ha", "")]
    [InlineData("the(re|n)? model", "model")]
    [InlineData("colou?r", "colo")]
    [InlineData("ma{2,3}dness", "dness")]
    [InlineData("ab{x", "")]
    [InlineData("[mn]odels", "odels")]
    [InlineData(@"[^]a]later\.", "later")]
    [InlineData("[a-z-[aeiou]]later", "")]
    [InlineData("(?i:model)ling", "")]
    [InlineData("(?<name>a)later(?=x)", "later")]
    [InlineData("(?x)later # why", "")]
    [InlineData(@"later\u0041", "")]
    [InlineData("Wörterbuch", "rterbuch")]
    [InlineData("desk work", "des")]
    [InlineData("边界问题", "边界问题")]
    [InlineData(@"\d{4}", "")]
    public void Of_a_regular_expression_only_letters_that_are_certain_narrow_the_search(string typed, string needles)
    {
        SearchPattern pattern = SearchPattern.Of(new SearchWish(typed, IsExpression: true));
        Assert.Equal(needles.Split(' ', StringSplitOptions.RemoveEmptyEntries), pattern.Needles);
    }

    [Fact]
    public void No_sign_that_an_expression_takes_for_a_letter_is_another_letter_in_the_index()
    {
        string all = string.Concat(Enumerable.Range(0x20, 0xFFFE - 0x20).Where(c => c is < 0xD800 or > 0xDFFF).Select(c => (char)c));
        foreach (char letter in "abcdefghijlmnopqrstuvwxyz0123456789")
        {
            SearchPattern pattern = SearchPattern.Of(new SearchWish($"{letter}", IsExpression: true));
            Assert.All(pattern.In(all), span => Assert.StartsWith($"{letter}", FoldedText.Of(span.Of(all), Folding.Case | Folding.Accents), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_an_expression_finds_holds_one_of_its_needles() =>
        Gen.Select(Gen.OneOf(One("a", "b", "the", "over", "Wall", "k", "é", "边", " "), One("?", "*", "+", "|", "(", ")", "(?:", "[", "]", "^", "{", "{0,2}", "}", ".", @"\b", @"\w", @"\(", "??")).List[1, 9], One("the", "over", "wall", "Wal", "a", "b", "K", "k", "É", " ", "边", "(", "{").List[0, 14], Gen.Bool).Sample((parts, words, cases) =>
        {
            string text = string.Concat(words);
            SearchPattern pattern;
            try
            {
                pattern = SearchPattern.Of(new SearchWish(string.Concat(parts), IsExpression: true, MatchCase: cases));
            }
            catch (RefusedException)
            {
                return;
            }

            string folded = FoldedText.Of(text, Folding.Case | Folding.Accents);
            if (pattern.Needles.Count > 0 && pattern.In(text).Any()) Assert.Contains(pattern.Needles, needle => folded.Contains(needle, StringComparison.Ordinal));
        }, iter: 20_000);

    [Theory]
    [InlineData("(a", "a ( is not closed")]
    [InlineData("[a", "a [ is not closed")]
    [InlineData("a)", "a ) has no ( before it")]
    [InlineData("*a", "there is nothing to repeat")]
    public void What_is_no_regular_expression_is_refused_with_the_place_and_the_reason(string typed, string reason)
    {
        string refusal = Assert.Throws<RefusedException>(() => SearchPattern.Of(new SearchWish(typed, IsExpression: true))).Message;
        Assert.Contains(reason, refusal);
        Assert.Contains("at character", refusal);
    }

    [Fact]
    public void An_expression_that_would_never_end_is_stopped_with_a_sentence()
    {
        SearchPattern pattern = SearchPattern.Of(new SearchWish(@"(?=a)(a+)+$", IsExpression: true));
        Assert.Contains("takes too long", Assert.Throws<RefusedException>(() => pattern.In(new string('a', 40) + "b").Count()).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData(" | ")]
    [InlineData("\"\"")]
    public void Nothing_to_find_is_refused(string typed) => Assert.Throws<RefusedException>(() => SearchPattern.Of(new SearchWish(typed)));

    [Fact]
    public void Whatever_is_found_reads_as_what_was_looked_for_and_is_where_the_text_says() =>
        Gen.Select(Wild, Gen.Int[0, 60], Gen.Int[1, 8], Gen.Bool, Gen.Bool).Sample((raw, at, length, cases, accents) =>
        {
            string text = SourceText.From(raw).Text;
            TextSpan cut = Graphemes.Widen(text, SourceText.Snap(text, new TextSpan(Math.Min(at, text.Length), Math.Min(text.Length, at + length))));
            string typed = cut.Of(text);
            if (typed.Trim() != typed || typed.Length == 0 || typed.AsSpan().ContainsAny("\n|*\"“„«»”\u00AD") || typed.Any(char.IsControl) || FoldedText.Of(typed, Folding.Accents | Folding.Case).Length == 0) return;
            var wish = new SearchWish(typed, MatchCase: cases, IgnoreAccents: accents);
            SearchPattern pattern = SearchPattern.Of(wish);
            List<TextSpan> found = [.. pattern.In(text)];
            Assert.NotEmpty(found);
            Assert.All(found, span => Assert.Equal(FoldedText.Of(typed, wish.Folding), FoldedText.Of(span.Of(text), wish.Folding)));
            Assert.Equal(found.Order(), found);
            // The index folds in every way, so it never leaves out what is found.
            string whole = FoldedText.Of(text, Folding.Case | Folding.Accents);
            Assert.All(pattern.Needles, needle => Assert.Contains(needle, whole));
        });

    [Fact]
    public void The_fast_look_misses_nothing_that_a_slow_one_finds() =>
        Gen.Select(Few, Few, Gen.Int[1, 7], Gen.Bool, Gen.Bool).Sample((raw, other, length, cases, accents) =>
        {
            string text = SourceText.From(raw).Text.ReplaceLineEndings("\n"), typed = SourceText.From(other[..Math.Min(length, other.Length)]).Text.Trim();
            if (typed.Length == 0 || typed.AsSpan().ContainsAny("\n|*\"")) return;
            var wish = new SearchWish(typed, MatchCase: cases, IgnoreAccents: accents);
            FoldedText folded = FoldedText.Of(text, new TextSpan(0, text.Length), wish.Folding);
            string letters = FoldedText.Of(typed, wish.Folding);
            bool stands = letters.Length > 0 && Enumerable.Range(0, Math.Max(0, folded.Folded.Length - letters.Length + 1)).Any(at => folded.Folded[at..].StartsWith(letters) && folded.TryPlace(at, letters.Length, out _));
            if (letters.Length > 0) Assert.Equal(stands, SearchPattern.Of(wish).In(text).Any());
        });

    static Gen<string> One(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    static readonly Gen<string> Few = Gen.OneOf(
        Gen.Const("ab"), Gen.Const("a"), Gen.Const("b"), Gen.Const("A"), Gen.Const(" "), Gen.Const("  "), Gen.Const("\t"), Gen.Const("\u00A0"), Gen.Const("\u00AD"), Gen.Const("\n"), Gen.Const("ß"), Gen.Const("s"), Gen.Const("á"), Gen.Const("a\u0301"), Gen.Const("’"), Gen.Const("'"))
        .List[1, 30].Select(string.Concat);

    static readonly Gen<string> Wild = Gen.OneOf(
        Gen.Const("é"), Gen.Const("e\u0301"), Gen.Const("É"), Gen.Const("  "), Gen.Const("\n"), Gen.Const("ß"), Gen.Const("👩‍👩‍👧"), Gen.Const("–"), Gen.Const("’"), Gen.Const("שָׁלוֹם"), Gen.Const("边"), Gen.Const("مُ"), Gen.Const("K"),
        Gen.Char['a', 'e'].Select(c => c.ToString()), Gen.Char['A', 'C'].Select(c => c.ToString()), Gen.Const(" ")).List[1, 60].Select(string.Concat);

    static string[] Found(SearchWish wish, string text) => [.. SearchPattern.Of(wish).In(text).Select(span => span.Of(text))];
}
