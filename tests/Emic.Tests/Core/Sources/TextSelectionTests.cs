using Emic.Core;

namespace Emic.Tests.Core.Sources;

public sealed class TextSelectionTests
{
    static readonly TextStructure Interview = new([new(new(5, 10), "Interviewer"), new(new(11, 20), "Ann"), new(new(21, 30), "Ben"), new(new(31, 40), "Moderator 2")], [], []);

    [Fact]
    public void The_whole_text_is_looked_at_unless_something_is_named() => Assert.Equal([new TextSpan(0, 45)], TextSelection.All.Stretches(45, Interview, []));

    [Fact]
    public void The_interviewers_turns_are_left_out_by_their_labels()
    {
        Assert.Equal([new(0, 5), new(10, 31), new(40, 45)], Without(Interview));
        Assert.Equal([new(0, 45)], Without(TextStructure.None));
    }

    [Fact]
    public void Marks_count_where_there_are_any()
    {
        TextStructure marked = Interview with { Turns = [.. Interview.Turns.Select(turn => turn with { IsInterviewer = turn.Speaker == "Ben" })] };
        Assert.Equal([new(0, 21), new(30, 45)], Without(marked));
    }

    [Fact]
    public void Speakers_are_named_case_aside()
    {
        Assert.Equal([new(11, 20)], (TextSelection.All with { Speakers = ["ANN"] }).Stretches(45, Interview, []));
        Assert.Empty((TextSelection.All with { Speakers = ["interviewer"], WithoutInterviewer = true }).Stretches(45, Interview, []));
    }

    [Fact]
    public void Quotations_that_overlap_are_looked_at_once()
    {
        TextSelection coded = TextSelection.All with { Code = new CodeChoice(Guid.Empty) };
        Assert.Equal([new(2, 12), new(35, 40)], coded.Stretches(45, Interview, [new(35, 40), new(2, 8), new(6, 12), new(3, 4)]));
        Assert.Equal([new(2, 5), new(10, 12)], (coded with { WithoutInterviewer = true }).Stretches(45, Interview, [new(35, 40), new(2, 8), new(6, 12)]));
        Assert.Empty(coded.Stretches(45, Interview, []));
    }

    [Fact]
    public void Headings_are_left_out_with_the_interviewer_or_alone()
    {
        TextStructure titled = Interview with { Headings = [new(new(0, 4), 1), new(new(41, 44), 2)] };
        TextSelection asked = TextSelection.All with { WithoutHeadings = true };
        Assert.Equal([new(4, 41), new(44, 45)], asked.Stretches(45, titled, []));
        Assert.Equal([new(4, 5), new(10, 31), new(40, 41), new(44, 45)], (asked with { WithoutInterviewer = true }).Stretches(45, titled, []));
        Assert.Equal([new(0, 45)], asked.Stretches(45, Interview, []));
    }

    static IReadOnlyList<TextSpan> Without(TextStructure structure) => (TextSelection.All with { WithoutInterviewer = true }).Stretches(45, structure, []);
}
