using System.Globalization;
using Emic.Core;
using Emic.Formats;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What an import of codings did.</summary>
/// <param name="Saved">When it reached the disk.</param>
/// <param name="Added">Codings added.</param>
/// <param name="Known">Codings that were there already.</param>
/// <param name="Problems">Rows left out, with their line.</param>
public sealed record CodingsImport(Saved Saved, int Added, int Known, IReadOnlyList<Problem> Problems);

/// <summary>
/// Brings codings in from a table: source, coder, words and code by name. The words must stand in the source at the place the row says,
/// or, where it says only a turn or nothing, exactly once. Coders that are missing are added; codes and sources are not.
/// </summary>
public static class ImportCodings
{
    /// <summary>Brings them in, in one change.</summary>
    /// <param name="session">Who does it; their coder is taken for rows that name none.</param>
    /// <param name="bytes">The file, CSV.</param>
    /// <param name="fileName">Its name.</param>
    public static CodingsImport Run(StudySession session, byte[] bytes, string fileName)
    {
        CodingsReading reading = CodingsCsv.Read(bytes, fileName);
        var problems = new List<Problem>(reading.Problems);
        int added = 0, known = 0;
        Saved saved = session.Change(ChangeKinds.ImportCodings, scope =>
        {
            var table = new Table(session, scope);
            foreach (CodingImportRow row in reading.Rows)
            {
                try
                {
                    if (table.Add(row)) added++;
                    else known++;
                }
                catch (RefusedException refused)
                {
                    problems.Add(new Problem(fileName, string.Create(CultureInfo.InvariantCulture, $"line {row.Line}"), refused.Message));
                }
            }
        });
        return new CodingsImport(saved, added, known, problems);
    }

    /// <summary>The study while rows go in.</summary>
    sealed class Table
    {
        readonly StudySession session;
        readonly ChangeScope scope;
        readonly Dictionary<string, Source> sources;
        readonly Dictionary<string, Coder> coders;
        readonly List<Code> codes;
        readonly Dictionary<Guid, SourceDocument> documents = [];
        readonly Dictionary<(Guid Source, Guid Coder, TextSpan Span), Quotation> quotations;
        readonly HashSet<(Guid Quotation, Guid Code)> there;

        public Table(StudySession session, ChangeScope scope)
        {
            this.session = session;
            this.scope = scope;
            sources = scope.Db.Sources.ToList().ToDictionary(source => source.Name, StringComparer.OrdinalIgnoreCase);
            coders = scope.Db.Coders.ToList().ToDictionary(coder => coder.Name, StringComparer.OrdinalIgnoreCase);
            codes = CodeTree.All(scope);
            quotations = scope.Db.Quotations(Viewer.All).AsEnumerable().ToDictionary(quotation => (quotation.SourceId, quotation.CoderId, quotation.Span));
            there = [.. scope.Db.Codings(Viewer.All).Select(coding => new { coding.QuotationId, coding.CodeId }).AsEnumerable().Select(coding => (coding.QuotationId, coding.CodeId))];
        }

        public bool Add(CodingImportRow row)
        {
            Source source = sources.GetValueOrDefault(row.Source) ?? throw new RefusedException($"There is no source “{row.Source}” in the study. Import it first.");
            Code code = Code(row.Code);
            if (!documents.TryGetValue(source.Id, out SourceDocument? document)) documents[source.Id] = document = SourceDocument.Of(session, scope.Db, scope.Contents, source.Id);
            TextSpan span = RowPlace.Find(document, row);
            Coder coder = Coder(row.Coder);
            Quotation quotation = Quotation(source, coder, span, row);
            if (row.QuotationComment.Length > 0) quotation.Comment = Wording.Text(row.QuotationComment);
            if (!there.Add((quotation.Id, code.Id))) return false;
            scope.Add(new Core.Coding
            {
                Id = session.NewId(),
                QuotationId = quotation.Id,
                CodeId = code.Id,
                SourceId = source.Id,
                CoderId = coder.Id,
                Comment = Wording.Text(row.CodingComment),
                Certainty = row.Certainty,
                CreatedAt = row.Time ?? session.Now,
            });
            scope.About("source", source.Id);
            return true;
        }

        Code Code(string label)
        {
            List<Code> found = codes.FindAll(code => Same(code.Label, label));
            if (found.Count == 0) found = codes.FindAll(code => Same(code.Number, label) || Same(code.Name, label));
            return found.Count switch
            {
                1 when !found[0].IsFolder => found[0],
                1 => throw new RefusedException($"“{label}” is a folder: it holds codes and can't be applied itself."),
                0 => throw new RefusedException($"There is no code “{label}” in the codebook. Make or import it first."),
                _ => throw new RefusedException($"“{label}” names {found.Count} codes. Say number and name."),
            };
        }

        Coder Coder(string name)
        {
            if (name.Length == 0) return scope.Row<Coder>(session.Coder, "coder");
            if (coders.TryGetValue(name, out Coder? known)) return known;
            return coders[name] = scope.Add(new Coder { Id = session.NewId(), Name = Wording.Name(name, "the coder"), Color = Palette.Next(coders.Values.Select(coder => coder.Color)) });
        }

        Quotation Quotation(Source source, Coder coder, TextSpan span, CodingImportRow row)
        {
            if (quotations.TryGetValue((source.Id, coder.Id, span), out Quotation? known)) return known;
            return quotations[(source.Id, coder.Id, span)] = scope.Add(Core.Quotation.Of(session.NewId(), source.Id, coder.Id, span, QuoteAnchor.At(documents[source.Id].Text, span), row.Time ?? session.Now));
        }

        static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Writes codings as a table, one row per coding; see docs/formats/codings.md.</summary>
public static class ExportCodings
{
    /// <summary>Writes them source by source.</summary>
    public static void Run(StudySession session, TextWriter writer, CodingFilter? filter = null) =>
        CodingsCsv.Write(writer, CodingRows.Read(session, filter).Select(row => new CodingExportRow(
            row.Source, row.Turn == 0 ? null : row.Turn, row.Speaker, new TextSpan(row.Begin, row.End), row.Text, row.CodeNumber, row.CodeName, row.Coder, row.At, row.QuotationComment, row.CodingComment, row.Certainty)));
}
