using System.Diagnostics;
using System.Globalization;
using System.Text;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Benchmarks;

/// <summary>Builds a study through its one door: transcripts imported, codes made, codings of two coders spread evenly over texts and codes.</summary>
static class LargeStudy
{
    public static void Build(string path, int sources, int words, int codings, int codes)
    {
        var time = Stopwatch.StartNew();
        using (Study study = Study.Create(path, "Large", TimeProvider.System, new IdSource(TimeProvider.System, seed: 5)))
        {
            Guid[] coders = [Coders.Add(study.Session(), "A").Id, Coders.Add(study.Session(), "B").Id];
            Guid[] book = [.. Enumerable.Range(0, codes).Select(n => CreateCode.Run(study.Session(coders[0]), new NewCode($"{(n / 10) + 1}.{(n % 10) + 1}", $"Code {n + 1}")).Code.Id)];
            for (int n = 0; n < sources; n += 50)
            {
                SourceFile[] files = [.. Enumerable.Range(n, Math.Min(50, sources - n)).Select(number => Transcript(number, words))];
                ImportSources.Run(study.Session(), files, ImportSources.InProcess);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources} transcripts of {words} words imported: {time.Elapsed.TotalSeconds:0.0} s"));
            while (SearchTexts.Index(study))
            {
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"indexed: {time.Elapsed.TotalSeconds:0.0} s"));
            int place = 0;
            foreach (SourceLine line in SourceList.Read(study.Session()))
            {
                string text = SourceDocument.Read(study.Session(), line.Source.Id).Text;
                foreach (Guid coder in coders) Code(study, line.Source.Id, text, coder, codings / coders.Length, book, ref place);
                Tie(study, line.Source.Id, coders[0], Math.Max(1, codings / 100));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources * codings} codings on as many quotations: {time.Elapsed.TotalSeconds:0.0} s in all, file {new FileInfo(path).Length / 1e6:0} MB"));
    }

    static void Code(Study study, Guid source, string text, Guid coder, int count, Guid[] book, ref int place)
    {
        int from = place;
        place += count;
        var chance = new Random(from);
        study.File.Change(ChangeKinds.ImportCodings, coder, null, scope =>
        {
            for (int n = 0; n < count; n++)
            {
                // Within its own stretch, so that no two quotations are of the same words.
                int stretch = text.Length / count, begin = (n * stretch) + chance.Next(Math.Max(1, stretch / 2));
                TextSpan span = SourceText.Snap(text, new TextSpan(begin, Math.Min(text.Length, begin + 20 + chance.Next(180))));
                Quotation quotation = Quotation.Of(study.Ids.Next(), source, coder, span, QuoteAnchor.At(text, span), study.Clock.GetUtcNow());
                scope.Add(quotation);
                scope.Add(new Coding { Id = study.Ids.Next(), QuotationId = quotation.Id, CodeId = book[(from + n) % book.Length], SourceId = source, CoderId = coder, CreatedAt = quotation.CreatedAt });
            }

            scope.About("source", source);
        });
    }

    /// <summary>Memos on some quotations of a source, and as many links among them.</summary>
    static void Tie(Study study, Guid source, Guid coder, int count)
    {
        Guid[] some = [.. SourceCodings.Read(study.Session(), source).Quotations.Where((_, n) => n % 7 == 0).Select(quotation => quotation.Id)];
        study.File.Change(ChangeKinds.WriteMemo, coder, null, scope =>
        {
            for (int n = 0; n + 1 < some.Length && n < count; n++)
            {
                var memo = new Memo { Id = study.Ids.Next(), Kind = MemoKind.Theory, Title = $"Memo {n + 1}", Text = string.Join(' ', Enumerable.Repeat("what this may mean", 60)), CoderId = coder, CreatedAt = study.Clock.GetUtcNow(), ChangedAt = study.Clock.GetUtcNow() };
                scope.Add(memo);
                scope.Add(MemoTie.Of(study.Ids.Next(), memo.Id, new Tie(TieKind.Quotation, some[n])));
                scope.Add(new Link { Id = study.Ids.Next(), FromId = some[n], ToId = some[n + 1], Relation = Link.KnownRelations[n % Link.KnownRelations.Count], CoderId = coder, CreatedAt = study.Clock.GetUtcNow() });
            }
        });
    }

    static SourceFile Transcript(int number, int words)
    {
        var text = new StringBuilder();
        foreach ((string speaker, string said) in Words.Interview(new Random(number), words)) text.Append(speaker).Append(": ").Append(said).Append("\n\n");
        return SourceFile.Of($"interview-{number:0000}.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
