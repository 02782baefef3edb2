using System.Buffers;
using System.Text;

namespace Emic.Formats;

/// <summary>Quotations as Markdown: a heading for each group, a block quote for each quotation.</summary>
public static class QuotationsMarkdown
{
    static readonly SearchValues<char> marks = SearchValues.Create(@"\`*_[]<>|~&!$^");
    static readonly SearchValues<char> leading = SearchValues.Create("#+-=:");

    /// <summary>Writes them; the rows are taken one by one.</summary>
    public static void Write(TextWriter writer, QuotationExport export)
    {
        writer.Write($"# {Plain(export.Title)}\n\n{Plain(export.Count)}\n");
        string group = "";
        foreach (QuotationExportRow row in export.Rows)
        {
            if (row.Group != group) writer.Write($"\n## {Plain(group = row.Group)}\n");
            writer.Write("\n");
            foreach (string line in row.Text.Split('\n')) writer.Write(line.Length == 0 ? ">\n" : $"> {Plain(line)}\n");
            writer.Write($">\n> — {Plain(row.Place)}\n\n{Plain(row.Coded)}\n");
            foreach (CodeReason reason in row.Reasons) writer.Write($"\n{Lines($"Why {reason.Code}: {reason.Comment}")}\n");
            if (row.Comment.Length > 0) writer.Write($"\n{Lines(row.Comment)}\n");
        }
    }

    /// <summary>A paragraph that keeps its lines.</summary>
    static string Lines(string text) => string.Join("  \n", text.Split('\n').Select(Plain));

    /// <summary>One line as text alone: nothing in it is read as a mark.</summary>
    static string Plain(string line)
    {
        string flat = line.Replace('\n', ' ').Trim();
        var plain = new StringBuilder(flat.Length + 8);
        int digits = flat.AsSpan().IndexOfAnyExceptInRange('0', '9');
        for (int i = 0; i < flat.Length; i++)
        {
            // Some mean something at the beginning of a line only: list marks, headings, and what follows a number.
            bool leads = i == 0 ? leading.Contains(flat[0]) : i == digits && flat[i] is '.' or ')' && (i + 1 == flat.Length || flat[i + 1] == ' ');
            if (leads || marks.Contains(flat[i])) plain.Append('\\');
            plain.Append(flat[i]);
        }

        return plain.ToString();
    }
}
