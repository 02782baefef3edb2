using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>The sample study's memos and links, which name quotations by their words.</summary>
sealed class SampleNotes(Study study, SampleClock clock, SampleNames names, string samples)
{
    readonly Queue<MemoFileEntry> open = new(MemosYaml.Read(File.ReadAllBytes(Path.Combine(samples, "memos.yaml"))).OrderBy(memo => memo.At));

    /// <summary>Writes the memos that were written until then, each in its hour.</summary>
    public void WriteUntil(DateTimeOffset at)
    {
        while (open.TryPeek(out MemoFileEntry? memo) && memo.At <= at)
        {
            clock.Set(memo.At);
            WriteMemo.Run(names.As(memo.Coder), new NewMemo(study.Ids.Next(), memo.Kind, memo.Title, memo.Text, [.. memo.Ties.Select(Tie)]));
            open.Dequeue();
        }
    }

    /// <summary>Makes all links.</summary>
    public void Link()
    {
        foreach (LinkFileRow row in LinksCsv.Read(File.ReadAllBytes(Path.Combine(samples, "links.csv")), "links.csv"))
        {
            clock.Pass(TimeSpan.FromMinutes(1));
            MakeLink.Run(names.As(row.Coder), new NewLink(study.Ids.Next(), names.Quotation(row.From.Source, row.From.Coder, row.From.Text), row.Relation, names.Quotation(row.To.Source, row.To.Coder, row.To.Text), row.Comment));
        }
    }

    Tie Tie(MemoFileTie tie) => tie switch
    {
        { Quote.Length: > 0 } => new(TieKind.Quotation, names.Quotation(tie.Source, tie.Coder, tie.Quote)),
        { Code.Length: > 0 } => new(TieKind.Code, names.Code(tie.Code)),
        { Source.Length: > 0 } => new(TieKind.Source, names.Source(tie.Source).Id),
        { Coder.Length: > 0 } => new(TieKind.Coder, names.Coder(tie.Coder)),
        _ => Core.Tie.Study,
    };
}
