using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>The sample study's memos and links, which name quotations by their words.</summary>
sealed class SampleNotes
{
    readonly Study study;
    readonly Dictionary<string, Guid> sources;
    readonly Dictionary<string, Guid> coders;
    readonly Dictionary<(Guid Source, Guid Coder, string Words), Guid> quotations;
    readonly IReadOnlyList<CodeLine> codes;

    public SampleNotes(Study study)
    {
        this.study = study;
        StudySession session = study.Session();
        sources = AllSources.Read(session).ToDictionary(source => source.Name, source => source.Id);
        coders = Coders.List(session).ToDictionary(coder => coder.Name, coder => coder.Id);
        quotations = session.Read(db => db.Quotations(session.Viewer).Select(one => new { one.Id, one.SourceId, one.CoderId, one.Quote }).AsEnumerable().ToDictionary(one => (one.SourceId, one.CoderId, one.Quote), one => one.Id));
        codes = CodebookView.Read(session);
    }

    /// <summary>Writes them all.</summary>
    /// <exception cref="InvalidDataException">A file is not of its form, or names something that is not there.</exception>
    public void Fill(string samples)
    {
        foreach (LinkFileRow row in LinksCsv.Read(File.ReadAllBytes(Path.Combine(samples, "links.csv")), "links.csv"))
            MakeLink.Run(As(row.Coder), new NewLink(study.Ids.Next(), Quotation(row.From.Source, row.From.Coder, row.From.Text), row.Relation, Quotation(row.To.Source, row.To.Coder, row.To.Text), row.Comment));
        foreach (MemoFileEntry memo in MemosYaml.Read(File.ReadAllBytes(Path.Combine(samples, "memos.yaml"))))
            WriteMemo.Run(As(memo.Coder), new NewMemo(study.Ids.Next(), memo.Kind, memo.Title, memo.Text, [.. memo.Ties.Select(Tie)], memo.At));
    }

    StudySession As(string coder) => study.Session(Known(coders, coder));

    Tie Tie(MemoFileTie tie) => tie switch
    {
        { Quote.Length: > 0 } => new(TieKind.Quotation, Quotation(tie.Source, tie.Coder, tie.Quote)),
        { Code.Length: > 0 } => new(TieKind.Code, codes.FirstOrDefault(line => line.Code.Number == tie.Code || line.Code.Name == tie.Code)?.Code.Id ?? throw Missing(tie.Code)),
        { Source.Length: > 0 } => new(TieKind.Source, Known(sources, tie.Source)),
        { Coder.Length: > 0 } => new(TieKind.Coder, Known(coders, tie.Coder)),
        _ => Core.Tie.Study,
    };

    Guid Quotation(string source, string coder, string words) => Known(quotations, (Known(sources, source), Known(coders, coder), SourceText.From(words).Text));

    static Guid Known<T>(Dictionary<T, Guid> known, T name)
        where T : notnull => known.TryGetValue(name, out Guid id) ? id : throw Missing($"{name}");

    static InvalidDataException Missing(string name) => new($"The sample study is not what it should be: its memos or links name “{name}”, which is not there.");
}
