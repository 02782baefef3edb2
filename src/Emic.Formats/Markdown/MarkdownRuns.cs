using Emic.Core;
using Markdig.Syntax.Inlines;

namespace Emic.Formats;

/// <summary>The words of one Markdown block, cut where their look changes.</summary>
static class MarkdownRuns
{
    static readonly TextRun Plain = new("");

    public static IReadOnlyList<TextRun> Of(ContainerInline? inlines)
    {
        var runs = new List<TextRun>();
        if (inlines is not null) Add(inlines, Plain, runs);

        // Brackets that turned out not to be links come singly: words of one look are joined before quotations are looked for in them.
        return [.. Joined(runs).SelectMany(WithQuotations)];
    }

    static void Add(ContainerInline inlines, TextRun look, List<TextRun> runs)
    {
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline words:
                    runs.Add(look with { Text = words.Content.ToString() });
                    break;
                case CodeInline code:
                    runs.Add(look with { Text = code.Content, IsCode = true });
                    break;
                case LineBreakInline end:
                    runs.Add(look with { Text = end.IsHard ? "\n" : " " });
                    break;
                case HtmlEntityInline entity:
                    runs.Add(look with { Text = entity.Transcoded.ToString() });
                    break;
                case AutolinkInline link:
                    runs.Add(look with { Text = link.Url, Address = Safe(link.IsEmail ? "mailto:" + link.Url : link.Url) });
                    break;
                case EmphasisInline emphasis:
                    Add(emphasis, emphasis.DelimiterCount == 2 ? look with { IsBold = true } : look with { IsItalic = true }, runs);
                    break;
                case LinkInline link:
                    Add(link, link.IsImage ? look : look with { Address = Safe(link.Url ?? "") }, runs);
                    break;
                case ContainerInline other:
                    Add(other, look, runs);
                    break;
            }
        }
    }

    /// <summary>The address if it leads to the web or to mail; nothing otherwise, so that no word of a memo runs a script or opens a file.</summary>
    static string Safe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto) ? uri.AbsoluteUri : "";

    static IEnumerable<TextRun> Joined(List<TextRun> runs)
    {
        TextRun? last = null;
        foreach (TextRun run in runs)
        {
            if (last is not null && last with { Text = "" } == run with { Text = "" })
            {
                last = last with { Text = last.Text + run.Text };
                continue;
            }

            if (last is not null) yield return last;
            last = run;
        }

        if (last is not null) yield return last;
    }

    static IEnumerable<TextRun> WithQuotations(TextRun run) =>
        run.IsCode ? [run] : QuoteReference.Cut(run.Text).Select(part => run with { Text = part.Words, Quotation = part.Quotation });
}
