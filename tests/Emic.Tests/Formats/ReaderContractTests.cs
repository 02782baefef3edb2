using System.Text;
using CsCheck;
using Emic.Core;
using Emic.Formats;

namespace Emic.Tests.Formats;

/// <summary>What holds for every reader. A new one is under contract as soon as it is in the list of readers.</summary>
public sealed class ReaderContractTests
{
    public static TheoryData<string> Formats => Fixtures.Formats;

    [Theory, MemberData(nameof(Formats))]
    public void An_honest_file_is_read_whole_and_the_same_each_time(string format)
    {
        ImportResult first = Readers.Read(Fixtures.Of(format), "a." + format), second = Readers.Read(Fixtures.Of(format), "a." + format);
        Assert.True(first.IsReadable);
        Assert.NotEmpty(first.Structure.Turns);
        Assert.Equal(first.Text.Hash, second.Text.Hash);
        Assert.Equal(first.Structure.Turns, second.Structure.Turns);
        Assert.Equal("", Flaws(first));
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_cut_file_gives_problems_and_no_exception(string format)
    {
        byte[] whole = Fixtures.Of(format);
        for (int length = 0; length < whole.Length; length += 1 + (whole.Length / 300))
            Assert.Equal("", Flaws(Readers.Read(whole[..length], "a." + format)));
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_damaged_file_gives_problems_and_no_exception(string format)
    {
        byte[] whole = Fixtures.Of(format);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 20].Sample(damages =>
        {
            byte[] damaged = [.. whole];
            foreach (var (at, value) in damages) damaged[at] = value;
            Assert.Equal("", Flaws(Readers.Read(damaged, "a." + format)));
        }, iter: 250);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Random_bytes_give_problems_and_no_exception(string format) =>
        Gen.Byte.Array[0, 500].Sample(bytes => Flaws(Readers.Read(bytes, "a." + format)) == "", iter: 250);

    [Theory, MemberData(nameof(Formats))]
    public void Shuffled_pieces_give_positions_inside_the_text(string format)
    {
        bool document = format == "docx";
        string text = document ? Fixtures.Body : Encoding.UTF8.GetString(Fixtures.Of(format));
        Gen<string> piece = Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 60], (at, length) => text.Substring(at, Math.Min(length, text.Length - at)));
        Gen<string> odd = Gen.OneOf(piece, piece, piece, Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]));
        odd.Array[0, 40].Sample(pieces =>
        {
            string shuffled = string.Concat(pieces);
            byte[] bytes = document ? Fixtures.Document(shuffled) : Encoding.UTF8.GetBytes(shuffled);
            Assert.Equal("", Flaws(Readers.Read(bytes, "a." + format)));
        }, iter: 250);
    }

    [Fact]
    public void Elements_in_any_order_give_positions_inside_the_text()
    {
        string[] tags = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:txbxContent", "w:footnote", "w:ins", "w:del", "w:pPr", "w:rPr", "w:b", "w:br", "w:hyperlink", "mc:Fallback"];
        Gen<string> element = Gen.Recursive<string>((depth, inner) => depth > 5
            ? Gen.Int[0, 3].Select(i => new[] { "word ", "<w:tab/>", "<w:t>😀 P1: so</w:t>", "<w:fldChar w:fldCharType=\"begin\"/>" }[i])
            : Gen.Select(Gen.Int[0, tags.Length - 1], inner.Array[0, 4], (tag, children) => $"<{tags[tag]}>{string.Concat(children)}</{tags[tag]}>"));
        element.Sample(body => Flaws(Readers.Read(Fixtures.Document(body), "a.docx")) == "", iter: 250);
    }

    static readonly string[] Odd =
    [
        "\0", "\r", "\n", "\r\n", "\u2028", "\uFEFF", "😀", "\uFFFD", "<", ">", "&", "&#0;", "-->", "**", "_", "[", "](", "`", "#", "|", "\t", "P1: ", "[0:03]",
        "0:03", "00:00:01.000 --> 00:00:02.000\n", "<v X>", "</v>", "<i>", "</i>", "- ", " ", "：",
    ];

    /// <summary>What is wrong with a reading; empty if nothing is.</summary>
    static string Flaws(ImportResult result)
    {
        string text = result.Text.Text;
        if (!result.IsReadable) return text.Length == 0 && result.Structure.Turns.Count == 0 ? "" : "unreadable, yet with words";
        if (string.IsNullOrWhiteSpace(text)) return "no words";
        if (SourceText.From(text).Text != text) return "not clean";
        if (text.Contains("\n\n", StringComparison.Ordinal) || text[0] == '\n' || text[^1] == '\n') return "blank lines";
        var (turns, headings, emphases) = result.Structure;
        TextSpan[] apart = [.. turns.Select(turn => turn.Span).Concat(headings.Select(heading => heading.Span)).Order()];
        if (apart.Any(span => span.IsEmpty || span.End > text.Length)) return "a span outside the text";
        if (apart.Zip(apart.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second))) return "turns or headings that overlap";
        if (!turns.Select(turn => turn.Span).SequenceEqual(turns.Select(turn => turn.Span).Order())) return "turns out of order";
        if (emphases.Any(one => one.Span.IsEmpty || one.Span.End > text.Length || one.Span.Of(text).Contains('\n', StringComparison.Ordinal))) return "emphasis that is not inside a paragraph";
        if (emphases.Any(one => SourceText.SplitsPair(text, one.Span.Begin) || SourceText.SplitsPair(text, one.Span.End))) return "emphasis that parts a pair";
        bool cutTurn = turns.Any(turn => (turn.Span.Begin > 0 && text[turn.Span.Begin - 1] != '\n') || (turn.Span.End < text.Length && text[turn.Span.End] != '\n'));
        return cutTurn ? "a turn that is not made of paragraphs" : turns.Any(turn => turn.EndsAt < turn.BeginsAt) ? "a turn that ends before it begins" : "";
    }
}
