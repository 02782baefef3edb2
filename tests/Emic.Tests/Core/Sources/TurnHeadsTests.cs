using Emic.Core;
using Emic.Testing;

namespace Emic.Tests.Core.Sources;

public sealed class TurnHeadsTests
{
    [Fact]
    public void A_new_line_with_a_speakers_name_begins_a_turn_and_the_name_goes()
    {
        (string words, IReadOnlyList<TurnHead> heads) = TurnHeads.Take("It breaks.\ninterviewer: Really?\nP2a:  Every week.\nAnd more.", "It breaks. Really? Every week.", ["P2a", "Interviewer"]);
        Assert.Equal("It breaks.\nReally?\nEvery week.\nAnd more.", words);
        Assert.Equal([new TurnHead(11, "Interviewer"), new TurnHead(19, "P2a")], heads);
    }

    [Theory]
    [InlineData("P2a: It breaks.", "It breaks.")]
    [InlineData("It breaks.\nNote: by night", "It breaks.")]
    [InlineData("It breaks.\nP2a:", "It breaks.")]
    [InlineData("It breaks.\nP2a: says who\nand when", "It broke.\nP2a: says who")]
    public void The_first_line_a_strange_name_an_empty_turn_and_a_line_that_stood_there_begin_none(string written, string before) =>
        Assert.Equal((written, 0), TurnHeads.Take(written, before, ["P2a"]) is var (words, heads) ? (words, heads.Count) : default);

    [Fact]
    public void The_turn_is_divided_there_with_its_times_at_its_ends()
    {
        const string Text = "It breaks.\nReally?\nEvery week.\nNext";
        var structure = new TextStructure([new Turn(new TextSpan(0, 30), "P2a", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(9)), new Turn(new TextSpan(31, 35), "Interviewer", IsInterviewer: true)], [], []);
        TextStructure divided = TurnHeads.Divide(structure, Text, [new TurnHead(11, "Interviewer"), new TurnHead(19, "P2a")]);
        Assert.Equal(
            [
                new Turn(new TextSpan(0, 10), "P2a", TimeSpan.FromSeconds(5)),
                new Turn(new TextSpan(11, 18), "Interviewer", IsInterviewer: true),
                new Turn(new TextSpan(19, 30), "P2a", EndsAt: TimeSpan.FromSeconds(9)),
                structure.Turns[1],
            ],
            divided.Turns);
    }

    [Fact]
    public void However_a_turn_is_divided_its_parts_hold_all_its_lines_in_order_and_none_is_empty()
    {
        var chance = new Random(Setting.Seed);
        for (int n = 0; n < 2_000; n++)
        {
            string written = string.Concat(Enumerable.Range(0, chance.Next(1, 30)).Select(_ => new[] { "\n", "\n", "P: ", "Q: ", "said ", "é😀 ", ":", "Interviewer: " }[chance.Next(8)]));
            (string words, IReadOnlyList<TurnHead> heads) = TurnHeads.Take(written, "", ["P", "Q"]);
            if (words.Length == 0) continue;
            string text = $"before\n{words}\nafter";
            TextSpan whole = new(7, 7 + words.Length);
            IReadOnlyList<Turn> turns = TurnHeads.Divide(new TextStructure([new Turn(new TextSpan(0, 6), "Q"), new Turn(whole, "P"), new Turn(new TextSpan(whole.End + 1, text.Length), "Q")], [], []), text, [.. heads.Select(head => head with { At = head.At + 7 })]).Turns;
            Assert.All(turns, turn => Assert.False(turn.Span.IsEmpty, $"EMIC_SEED={Setting.Seed}"));
            Assert.All(turns.Zip(turns.Skip(1)), pair => Assert.Equal("", text[pair.First.Span.End..pair.Second.Span.Begin].Trim('\n')));
            Assert.Equal((0, text.Length), (turns[0].Span.Begin, turns[^1].Span.End));
        }
    }
}
