using Emic.Core;

namespace Emic.Tests.Core;

public sealed class CountingTests
{
    static readonly Guid A = Guid.NewGuid(), B = Guid.NewGuid(), Ownership = Guid.NewGuid(), Blame = Guid.NewGuid(), S1 = Guid.NewGuid(), S2 = Guid.NewGuid();

    [Fact]
    public void A_passage_is_a_turn_or_a_paragraph_outside_turns()
    {
        const string text = "Title\nfirst turn\nits second paragraph\nlast turn";
        var structure = new TextStructure([new(new(6, 37), "P1"), new(new(38, 47), "I")], [], []);
        Passages passages = Passages.Of(text, structure);
        Assert.Equal(3, passages.Count);
        Assert.Equal([1], passages.Touched(new TextSpan(20, 25)));
        Assert.Equal([0, 1, 2], passages.Touched(new TextSpan(4, 40)));
        Assert.Equal([2], passages.Touched(new TextSpan(37, 47)));
        Assert.Empty(passages.Touched(new TextSpan(37, 38)));
    }

    [Fact]
    public void Coders_are_compared_on_passages_of_the_sources_both_coded()
    {
        CodedUnit[] units =
        [
            new(new(S1, 0), Ownership, A), new(new(S1, 0), Ownership, A), new(new(S1, 1), Ownership, A), new(new(S1, 2), Blame, A),
            new(new(S1, 1), Ownership, B), new(new(S1, 2), Blame, B), new(new(S1, 3), Ownership, B),
            new(new(S2, 0), Ownership, A),
        ];
        IReadOnlyList<CodeComparison> lines = CoderComparison.Of(units, A, B);
        Assert.Equal(new CodeComparison(Ownership, 2, 2, 1), lines[0]);
        Assert.Equal(2, lines[0].OnlyOne);
        Assert.Equal(0.5, lines[0].Agreement.Or(-1), 12);
        Assert.Equal(1, lines[1].Agreement.Or(-1), 12);
    }

    [Fact]
    public void A_code_is_new_in_the_first_source_that_carries_it_whichever_coder_put_it_there()
    {
        CodePlace[] places = [new(S2, Ownership, 3), new(S1, Ownership, 50), new(S1, Blame, 10)];
        IReadOnlyList<FirstSeenLine> lines = FirstSeen.Of([S1, S2], places);
        Assert.Equal([Blame, Ownership], lines[0].Codes);
        Assert.Empty(lines[1].Codes);
    }
}
