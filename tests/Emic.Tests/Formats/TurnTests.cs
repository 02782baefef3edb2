namespace Emic.Tests.Formats;

public sealed class TurnTests
{
    [Fact]
    public void Labels_before_a_colon_become_turns_and_leave_the_text() =>
        Assert.Equal("Interviewer| How do you start?\nP1| With data.\nInterviewer| And then?", Told.Text("Interviewer: How do you start?\nP1: With data.\nInterviewer: And then?"));

    [Fact]
    public void A_turn_goes_on_over_unlabelled_paragraphs_until_the_next_label() =>
        Assert.Equal("I| One.\nP| Two.\n…| Three.\nI| Four.", Told.Text("I: One.\n\nP: Two.\n\nThree.\n\nI: Four."));

    [Fact]
    public void What_stands_ahead_of_the_first_label_belongs_to_no_turn() =>
        Assert.Equal("| Interview of 3 May\nInterviewer| Hello.", Told.Text("Interview of 3 May\n\nInterviewer: Hello."));

    [Theory]
    [InlineData("[00:12:03] Anna: Yes.\n[00:12:05] Ben: No.", "Anna 12:03| Yes.\nBen 12:05| No.")]
    [InlineData("Anna [00:12:03]: Yes.\nBen (12:05): No.", "Anna 12:03| Yes.\nBen 12:05| No.")]
    [InlineData("Anna: [00:12:03] Yes.\nBen: (12:05) No.", "Anna 12:03| Yes.\nBen 12:05| No.")]
    [InlineData("Anna [00:12:03] Yes.\nBen [00:12:05] No.", "Anna 12:03| Yes.\nBen 12:05| No.")]
    [InlineData("00:12:03 Anna: Yes.\n00:12:05 Ben: No.", "Anna 12:03| Yes.\nBen 12:05| No.")]
    [InlineData("[1:02:03.5] Anna: Yes.\n[1:02:05,25] Ben: No.", "Anna 62:03.500| Yes.\nBen 62:05.250| No.")]
    [InlineData("I: Yes. #00:12:03-5#\nB: No. #00:12:05-0#", "I –12:03.500| Yes.\nB –12:05| No.")]
    public void Times_are_read_wherever_tools_put_them(string file, string told) => Assert.Equal(told, Told.Text(file));

    [Theory]
    [InlineData("Speaker 1  0:03\nHello there.\n\nSpeaker 2  0:05\nHi.\n\nTranscribed by https://otter.ai", "Speaker 1 0:03| Hello there.\nSpeaker 2 0:05| Hi.\n| Transcribed by https://otter.ai")]
    [InlineData("Ada Byron   0:03\nHello.\nCharles B. 1:02:05\nHi.", "Ada Byron 0:03| Hello.\nCharles B. 62:05| Hi.")]
    [InlineData("0:0:0.0 --> 0:0:2.5\nAda Byron\nHello.\n0:0:2.5 --> 0:0:4.0\nAda Byron\nSo.", "Ada Byron 0:00–0:02.500| Hello.\nAda Byron 0:02.500–0:04| So.")]
    [InlineData("[Ada Byron] 10:03:02\nHello.\n[Ben] 10:03:05\nHi.", "Ada Byron 603:02| Hello.\nBen 603:05| Hi.")]
    [InlineData("Speaker 1 (00:03):\nHello.\nSpeaker 2 (00:05):\nHi.", "Speaker 1 0:03| Hello.\nSpeaker 2 0:05| Hi.")]
    [InlineData("00:00:00 --> 00:00:02\nAda Byron\nHello.\n00:00:02 --> 00:00:04\nBen\nSo.", "Ada Byron 0:00–0:02| Hello.\nBen 0:02–0:04| So.")]
    public void Labels_on_lines_of_their_own_are_read(string file, string told) => Assert.Equal(told, Told.Text(file));

    [Fact]
    public void A_time_alone_begins_a_new_turn_of_the_same_speaker() =>
        Assert.Equal("P1| One.\nP1 5:00| Two.\nI| Three.", Told.Text("P1: One.\n[05:00]\nTwo.\nI: Three."));

    [Theory]
    [InlineData("[00:01] Okay\n[00:05] Right\n[00:07] Okay", " 0:01| Okay\n 0:05| Right\n 0:07| Okay")]
    [InlineData("[00:01] Okay\nand so on.\n[00:05] Right\nand on.", " 0:01| Okay\n…| and so on.\n 0:05| Right\n…| and on.")]
    [InlineData("[00:01] Anna\nHello.\n[00:05] Ben\nHi.\n[00:07] Anna\nSo.\n[00:09] Ben\nYes.", "Anna 0:01| Hello.\nBen 0:05| Hi.\nAnna 0:07| So.\nBen 0:09| Yes.")]
    public void A_short_word_after_a_time_is_no_name_unless_words_follow_and_it_returns(string file, string told) => Assert.Equal(told, Told.Text(file));

    [Fact]
    public void A_time_alone_ahead_of_a_label_is_that_turns_time() =>
        Assert.Equal("P1| One.\nI 5:00| Two.", Told.Text("P1: One.\n[05:00]\nI: Two."));

    [Theory]
    [InlineData("Note: this is a field note.\nIt goes on.\nNote: and another.")]
    [InlineData("We met at ten: it rained.\nThen we met again: it rained.")]
    [InlineData("See https://example.org for more.\nOr see http://example.com instead.")]
    [InlineData("At 12:30 we went to lunch.\n12:30 is early, I said.")]
    [InlineData("Remember: never on a Friday.\nWe shipped on a Thursday.")]
    [InlineData("The meeting was at 12:30\nand it took an hour")]
    [InlineData("Date: 3 May\nPlace: Lyon\nDuration: 50 minutes\nA plain text follows here.")]
    public void Sentences_with_colons_and_times_stay_text(string file)
    {
        Assert.DoesNotContain(Told.Text(file).Split('\n'), line => !line.StartsWith('|'));
        Assert.Equal(file, string.Join('\n', Told.Text(file).Split('\n').Select(line => line[2..])));
    }

    [Fact]
    public void A_colon_inside_a_turn_makes_no_speaker() =>
        Assert.Equal(
            "I| What did you learn?\nP1| One thing.\n…| Remember: never on a Friday.\nI| Why?\nP1| Because.",
            Told.Text("I: What did you learn?\nP1: One thing.\nRemember: never on a Friday.\nI: Why?\nP1: Because."));

    [Fact]
    public void Names_of_other_scripts_and_wide_colons_are_read() =>
        Assert.Equal("主持人| 你好。\n受访者| 你好，谢谢。\n主持人| 请说。\n受访者| 好。", Told.Text("主持人：你好。\n受访者：你好，谢谢。\n主持人：请说。\n受访者：好。"));

    [Fact]
    public void Names_before_a_tab_are_read_where_most_lines_have_them() =>
        Assert.Equal("I| Why?\nP1| So.\nI| Really?\nP1| Yes.", Told.Text("I\tWhy?\nP1\tSo.\nI\tReally?\nP1\tYes."));

    [Fact]
    public void A_label_without_words_is_left_out_and_noted()
    {
        byte[] file = System.Text.Encoding.UTF8.GetBytes("I: Why?\nP1:\nI: Hello?\nP1: Yes.");
        Assert.Equal("I| Why?\nI| Hello?\nP1| Yes.", Told.Bytes(file, "a.txt"));
        Assert.Equal("line 2: The label “P1” has no words after it and was left out.", Told.Notes(file, "a.txt"));
    }

    [Fact]
    public void Lines_wrapped_at_a_fixed_width_are_joined_into_paragraphs()
    {
        string file = string.Join("\n\n", Wrapped("Interviewer: " + Sentence, 72), Wrapped("P1: " + Sentence, 72));
        Assert.Equal($"Interviewer| {Sentence}\nP1| {Sentence}", Told.Text(file));
    }

    const string Sentence =
        "We began with a table that nobody understood, and I asked what each of the columns meant, and nobody could say; so I went"
        + " down two floors and asked the people who had filled it in, but they had left the company a year before, all three of them.";

    static string Wrapped(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (string word in text.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width) lines.Add(word);
            else lines[^1] = $"{lines[^1]} {word}".TrimStart();
        }

        return string.Join('\n', lines);
    }
}
