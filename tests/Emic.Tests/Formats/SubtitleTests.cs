using System.Text;

namespace Emic.Tests.Formats;

public sealed class SubtitleTests
{
    [Fact]
    public void Cues_of_one_voice_become_one_turn() =>
        Assert.Equal(
            "Ada 0:01–0:04| Good, it's recording. Shall we?\nBen 0:05–0:06| Yes & no.",
            Told.Text("WEBVTT\n\nNOTE made up\n\nSTYLE\n::cue {}\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ada>Good, it's recording.\n\n00:02.500 --> 00:04.000 align:start\n<v Ada>Shall we?</v>\n\nid-3\n00:05.000 --> 00:06.000\n<v Ben>Yes &amp; no.", "a.vtt"));

    [Fact]
    public void Cues_as_meeting_programs_write_them_are_read() =>
        Assert.Equal(
            "Ada Byron 0:03.580–0:06| So the first thing is\nBen 0:07–0:08| Yes.",
            Told.Text("WEBVTT\n\n8c8d-1/12-0\n0:0:3.58 --> 0:0:5.0\n<v Ada Byron>So the first</v>\n\n8c8d-1/12-1\n0:0:5.0 --> 0:0:6.0\n<v Ada Byron>thing is</v>\n\n8c8d-1/13-0\n0:0:7.0 --> 0:0:8.0\n<v Ben>Yes.</v>\n", "a.vtt"));

    [Fact]
    public void Names_before_a_colon_in_the_words_are_voices_too() =>
        Assert.Equal(
            "Ada Byron 0:01–0:04| Hello. All well?\nBen 0:05–0:06| Yes.",
            Told.Text("WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nAda Byron: Hello.\r\n\r\n2\r\n00:00:02.000 --> 00:00:04.000\r\nAda Byron: All well?\r\n\r\n3\r\n00:00:05.000 --> 00:00:06.000\r\nBen: Yes.\r\n\r\n4\r\n00:00:06.000 --> 00:00:06.000\r\nBen:\r\n", "a.vtt"));

    [Fact]
    public void Names_in_the_number_of_a_cue_are_voices_too() =>
        Assert.Equal(
            "Ada Byron 0:01–0:02| Hello.\nBen 0:02–0:04| Hi.",
            Told.Text("WEBVTT\n\n1 \"Ada Byron\" (1815)\n00:00:01.000 --> 00:00:02.000\nHello.\n\n2 \"Ben\" (1791)\n00:00:02.000 --> 00:00:04.000\nHi.\n", "a.vtt"));

    [Fact]
    public void Without_voices_a_cue_goes_on_only_within_a_sentence() =>
        Assert.Equal(
            " 0:01–0:04| We began with a table that nobody understood.\n 0:04–0:06| So I asked.",
            Told.Text("WEBVTT\n\n00:01.000 --> 00:02.000\nWe began with a table\n\n00:02.000 --> 00:04.000\nthat nobody understood.\n\n00:04.000 --> 00:06.000\nSo I asked.\n", "a.vtt"));

    [Fact]
    public void Dashes_part_two_speakers_of_a_subtitle() =>
        Assert.Equal(
            " 0:01–0:02| A cup of tea?\n 0:01–0:02| Please.\n 0:03–0:04| There.",
            Told.Text("1\n00:00:01,000 --> 00:00:02,000\n- A cup of tea?\n- Please.\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}There.\n", "a.srt"));

    [Fact]
    public void Labels_in_subtitles_last_until_the_next() =>
        Assert.Equal(
            "Interviewer 0:01–0:02| Why?\nP1 0:03–0:06| So it was. And more.",
            Told.Text("1\n00:00:01,000 --> 00:00:02,000\nInterviewer: Why?\n\n2\n00:00:03,000 --> 00:00:04,000\nP1: So it was.\n\n3\n00:00:05,000 --> 00:00:06,000\nAnd more.\n", "a.srt"));

    [Fact]
    public void Italics_are_kept_by_position_and_other_tags_go()
    {
        byte[] file = Encoding.UTF8.GetBytes("1\n00:00:01,000 --> 00:00:02,000\n<font color=\"red\">so <i>very</i> much</font>, 3 < 4\n");
        Assert.Equal(" 0:01–0:02| so very much, 3 < 4", Told.Bytes(file, "a.srt"));
        Assert.Equal("italic: very", Told.Emphasis(file, "a.srt"));
    }

    [Fact]
    public void Captions_that_roll_are_read_once() =>
        Assert.Equal(
            " 0:00–0:04| so the first thing we did",
            Told.Text("WEBVTT\n\n00:00.000 --> 00:02.000\nso<00:00.500><c> the</c><00:01.000><c> first</c>\n\n00:02.000 --> 00:02.010\nso the first\n\n00:02.010 --> 00:04.000\nso the first\nthing<00:02.500><c> we</c><00:03.000><c> did</c>\n", "a.vtt"));

    [Theory]
    [InlineData("00:01.000 --> 00:02.000\nHello.\n", " 0:01–0:02| Hello.", "line 1: The file does not begin with WEBVTT; it was read all the same.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:0x.000\nHello.\n", " 0:01| Hello.", "line 3: A time could not be read and was left out.")]
    [InlineData("WEBVTT\n\n00:03.000 --> 00:02.000\nHello.\n", " 0:03| Hello.", "line 3: A time ends before it begins; only its beginning was kept.")]
    [InlineData("WEBVTT\n\n00:03.000 --> 00:04.000\n\n00:05.000 --> 00:06.000\nHello.\n", " 0:05–0:06| Hello.", "line 3: A time without words was left out.")]
    [InlineData("WEBVTT\n\n00:03.000 --> 00:04.000\nHello.\n\nStray.\n", " 0:03–0:04| Hello.\n| Stray.", "line 6: Words without a time were kept as they stand.")]
    public void Broken_files_are_read_as_far_as_they_go(string file, string told, string notes)
    {
        Assert.Equal(told, Told.Text(file, "a.vtt"));
        Assert.Equal(notes, Told.Notes(Encoding.UTF8.GetBytes(file), "a.vtt"));
    }
}
