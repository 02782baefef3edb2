using System.Globalization;
using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>The file formats memos leave in.</summary>
public enum MemoFormat
{
    Markdown,
    Docx,
}

/// <summary>Writes memos into one file, oldest first, with the words of the quotations as they are now.</summary>
public static class ExportMemos
{
    const int LongestTie = 200;

    /// <summary>Writes those that a filter lets through.</summary>
    /// <returns>The file's bytes and how many memos are in it.</returns>
    public static (byte[] Bytes, int Memos) Run(StudySession session, MemoFilter filter, MemoFormat format) =>
        Write(session, [.. MemoList.Read(session, filter).Reverse().Select(line => MemoView.Of(session, line))], format);

    /// <summary>Writes one.</summary>
    /// <exception cref="RefusedException">It is gone, or the viewer may not see it.</exception>
    public static byte[] One(StudySession session, Guid id, MemoFormat format) => Write(session, [MemoView.Read(session, id)], format).Bytes;

    static (byte[] Bytes, int Memos) Write(StudySession session, IReadOnlyList<MemoView> memos, MemoFormat format)
    {
        Dictionary<Guid, string> coders = Coders.List(session).ToDictionary(coder => coder.Id, coder => coder.Name);
        List<MemoDocument> documents = [.. memos.Select(memo => Document(memo, coders))];
        string title = $"Memos: {DescribeStudy.Read(session).Title}";
        if (format == MemoFormat.Docx) return (MemosDocx.Write(title, documents), documents.Count);
        using var text = new StringWriter { NewLine = "\n" };
        MemosMarkdown.Write(text, title, documents);
        return (System.Text.Encoding.UTF8.GetBytes(text.ToString()), documents.Count);
    }

    static MemoDocument Document(MemoView view, Dictionary<Guid, string> coders) => new(
        view.Memo.Title,
        string.Create(CultureInfo.InvariantCulture, $"{MemoWords.Title(view.Memo.Kind)}, {coders.GetValueOrDefault(view.Memo.CoderId, "")}, {view.Memo.CreatedAt.ToLocalTime():yyyy-MM-dd}"),
        [.. view.Ties.Select(Tie)],
        view.Memo.Text,
        view.Blocks,
        view.Quotes.ToDictionary(pair => pair.Key, pair => new MemoQuote(pair.Value.Words, pair.Value.Place)));

    static string Tie(TieView tie) => tie.Quote is { } quote
        ? $"“{MemoWords.Short(quote.Words, LongestTie)}” ({quote.Place})"
        : tie.To.Kind switch { TieKind.Code => "Code ", TieKind.Source => "Source ", TieKind.Coder => "Coder ", _ => "" } + tie.Name;
}
