using Emic.Core;
using Emic.Storage;
using Emic.Testing;
using Microsoft.Data.Sqlite;

namespace Emic.Tests.Storage;

/// <summary>A study file with one source, two coders and some codes, written through the door alone.</summary>
sealed class RowStudy : IDisposable
{
    public const string Text = "Who fixes it when it breaks?\nWell, we hand over the model, and from then on it is thrown over to them. Nobody owns it.";
    readonly TemporaryFolder folder = new();

    public RowStudy()
    {
        Ids = new IdSource(Clock, seed: 7);
        Path = folder.File("study.emic");
        File = StudyFile.Create(Path, "Thrown over", Clock, Ids);
        (A, B) = (Ids.Next(), Ids.Next());
        SourceId = Ids.Next();
        var text = SourceText.From(Text);
        File.Change(ChangeKinds.ImportSources, null, null, scope =>
        {
            scope.Add(new Coder { Id = A, Name = "A", Color = Hue.Blue });
            scope.Add(new Coder { Id = B, Name = "B", Color = Hue.Orange });
            var revision = new SourceRevision { Id = Ids.Next(), SourceId = SourceId, Number = 1, TextHash = text.Hash, Length = text.Length, Structure = new([new(new(0, 28), "I"), new(new(29, Text.Length), "P3a", TimeSpan.FromSeconds(9))], [], []), CreatedAt = Clock.GetUtcNow() };
            scope.Contents.Put(text);
            scope.Add(revision);
            scope.Add(new Source { Id = SourceId, Name = "P3a", Rank = Rank.First, Format = "txt", FileName = "P3a.txt", Encoding = "utf-8", OriginalHash = scope.Contents.PutOriginal("original"u8.ToArray()), ReadingNotes = "", ImportedAt = Clock.GetUtcNow(), RevisionId = revision.Id, Words = 24 });
            scope.About("source", SourceId);
        });
    }

    public TestClock Clock { get; } = new();

    public IdSource Ids { get; }

    public string Path { get; }

    public StudyFile File { get; private set; }

    public Guid A { get; }

    public Guid B { get; }

    public Guid SourceId { get; }

    public string InFolder(string name) => folder.File(name);

    public void Reopen()
    {
        File.Dispose();
        File = StudyFile.Open(Path, Clock, Ids);
    }

    public Code AddCode(string name, Guid? coder = null)
    {
        var code = new Code { Id = Ids.Next(), Rank = Rank.First, Name = name, Color = Hue.Teal };
        File.Change(ChangeKinds.CreateCode, coder, null, scope =>
        {
            scope.Add(code);
            scope.About("code", code.Id);
        });
        return code;
    }

    public ChangeReceipt Mark(Guid coder, int begin, int end, Guid code, Guid? changeId = null)
    {
        var anchor = QuoteAnchor.At(Text, new TextSpan(begin, end));
        var quotation = new Quotation { Id = Ids.Next(), SourceId = SourceId, CoderId = coder, Begin = begin, End = end, Quote = anchor.Quote, Prefix = anchor.Prefix, Suffix = anchor.Suffix, CreatedAt = Clock.GetUtcNow() };
        return File.Change(ChangeKinds.ApplyCode, coder, changeId, scope =>
        {
            scope.Add(quotation);
            scope.Add(new Coding { Id = Ids.Next(), QuotationId = quotation.Id, CodeId = code, SourceId = SourceId, CoderId = coder, CreatedAt = Clock.GetUtcNow() });
        });
    }

    /// <summary>Every row of every table with a history, versions left out: two equal states are equal strings.</summary>
    public string State() => File.Read((db, _) =>
    {
        var lines = new List<string>();
        foreach (RowTable table in RowTable.Of(db))
        {
            using SqliteCommand command = db.Command($"SELECT {string.Join(", ", table.Columns.Where(column => column != "version").Select(column => $"quote(\"{column}\")"))} FROM {table.Name} ORDER BY id");
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read()) lines.Add(table.Name + " " + string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)));
        }

        return string.Join("\n", lines);
    });

    public IReadOnlyList<Problem> Check() => StudyCheck.Run(File, null, CancellationToken.None).Problems;

    /// <summary>Closes the file and makes it one that an older Emic wrote.</summary>
    public void MakeOlder(int version)
    {
        File.Dispose();
        OlderFile.Make(Path, version);
    }

    public void Dispose()
    {
        File.Dispose();
        folder.Dispose();
    }
}
