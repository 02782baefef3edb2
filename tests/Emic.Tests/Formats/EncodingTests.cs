using System.Text;
using Emic.Formats;

namespace Emic.Tests.Formats;

public sealed class EncodingTests
{
    const string German = "I: Was heißt das für Sie?\nB: Äh, schön wär’s – größer, über Nacht.\n";
    const string Chinese = "主持人：请介绍一下你自己。\n受访者：我是一名数据工程师，在北京工作，主要负责模型的部署。\n";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, string> Files => new()
    {
        { German, "utf-8", "utf-8" },
        { German, "utf-16", "utf-16" },
        { German, "utf-16BE", "utf-16BE" },
        { German, "windows-1252", "windows-1252" },
        { Chinese, "utf-8", "utf-8" },
        { Chinese, "utf-16", "utf-16" },
        { Chinese, "utf-16BE", "utf-16BE" },
        { Chinese, "gb18030", "gb18030" },
        { Chinese, "gbk", "gb18030" },
        { German, "macintosh", "macintosh" },
        { "I: 어떻게 같이 일하기 시작했습니까?\nB: 우리는 아무도 이해하지 못한 표에서 시작했고 사람들에게 물었습니다.\n", "euc-kr", "euc-kr" },
        { "I: Как вы начали работать вместе?\nB: Мы начали с таблицы, которую никто не понимал, и спросили людей.\n", "windows-1251", "windows-1251" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Letters_come_through_without_a_mark(string text, string written, string read)
    {
        ImportResult result = Readers.Read(Encoding.GetEncoding(written).GetBytes(text), "a.txt");
        Assert.Equal(read, result.Encoding);
        Assert.Equal(Told.Text(text), Told.Of(result));
        bool guessed = read is not ("utf-8" or "utf-16" or "utf-16BE");
        Assert.Equal(guessed, result.Problems.Any(problem => problem.Message.Contains($"they were read as {read}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_mark_at_the_front_decides_and_goes(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        ImportResult result = Readers.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(German)], "a.txt");
        Assert.Equal(name, result.Encoding);
        Assert.Equal(Told.Text(German), Told.Of(result));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void A_broken_letter_among_good_ones_is_replaced_and_its_line_named()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(German, 5))), 0xC3, (byte)'\n'];
        Assert.Equal("line 11: A broken letter was replaced by “\uFFFD”.", Told.Notes(file, "a.txt"));
    }

    [Theory]
    [InlineData("%PDF-1.7 …", "a.txt", "This is a PDF")]
    [InlineData("%PDF-1.7 …", "a.docx", "This is a PDF")]
    [InlineData("{\\rtf1\\ansi so}", "a.docx", "This is a rich text file")]
    [InlineData("{\\rtf1\\ansi so}", "a.txt", "This is a rich text file")]
    [InlineData("Just words.", "a.docx", "This is not a Word document")]
    [InlineData("PK\u0003\u0004 …", "a.txt", "This is a zip archive or an office document")]
    [InlineData("PK\u0003\u0004 …", "a.docx", "The file is damaged")]
    [InlineData("a\u0001b\u0002c\u0003d\u0004e", "a.txt", "The file is not a text file")]
    [InlineData("", "a.vtt", "The file is empty.")]
    [InlineData(" \n \n", "a.md", "There is no text in the file.")]
    [InlineData("Words.", "a.odt", "Files of the kind .odt can't be read.")]
    [InlineData("Words.", "notes", "Files without an ending can't be read.")]
    public void Files_that_are_something_else_are_refused_with_a_remedy(string content, string name, string sentence) =>
        Assert.StartsWith(sentence, Told.Refusal(Encoding.UTF8.GetBytes(content), name), StringComparison.Ordinal);

    [Fact]
    public void Old_and_protected_office_files_are_told_apart()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];
        Assert.Contains(".doc", Told.Refusal(ole, "a.docx"), StringComparison.Ordinal);
        Assert.Contains("password", Told.Refusal([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "a.docx"), StringComparison.Ordinal);
    }
}
