using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Emic.Core;
using Emic.Formats;
using Emic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Emic.Workbench;

/// <summary>Reads one file's words; hosts give a reader that works in a child process.</summary>
public delegate ImportResult ReadWords(byte[] bytes, string fileName, CancellationToken cancellation);

/// <summary>How far an import is.</summary>
/// <param name="Done">Files read.</param>
/// <param name="Total">Files in all.</param>
/// <param name="FileName">The file just read.</param>
public sealed record ImportProgress(int Done, int Total, string FileName);

/// <summary>What an import brought.</summary>
/// <param name="Saved">When it reached the disk; null if there was nothing to bring in.</param>
/// <param name="Sources">The new sources, in the order of their files.</param>
/// <param name="Problems">Files that were left out and why, and what was read otherwise than it was written.</param>
public sealed record ImportReport(Saved? Saved, IReadOnlyList<Source> Sources, IReadOnlyList<Problem> Problems);

/// <summary>
/// Brings files in as sources: read and staged first, on all cores, then written in one short change.
/// What can't be read is listed and left out; a cancelled import leaves nothing.
/// </summary>
public static class ImportSources
{
    /// <summary>The kinds of file that can become sources, by extension without dot.</summary>
    public static IReadOnlyList<string> Extensions => Readers.Extensions;

    /// <summary>Reads in this process: for files that are trusted, such as the sample study's.</summary>
    public static ReadWords InProcess { get; } = (bytes, fileName, _) => Readers.Read(bytes, fileName);

    /// <summary>Brings them in.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="files">The files, in the order wanted.</param>
    /// <param name="read">Reads one file's words; called from several threads.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellation">Ends the import; nothing is brought in.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImportReport Run(StudySession session, IReadOnlyList<SourceFile> files, ReadWords read, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        Staged[] staged = Stage(files, read, progress, cancellation);
        var problems = new List<Problem>();
        var added = new List<Source>();
        Saved saved = session.Change(ChangeKinds.ImportSources, scope =>
        {
            List<Source> there = SourceList.Ordered(scope.Db.Sources.AsNoTracking().ToList());
            Dictionary<string, string> known = there.GroupBy(source => Convert.ToHexString(source.OriginalHash)).ToDictionary(same => same.Key, same => same.First().Name);
            HashSet<string> names = new(there.Select(source => source.Name), StringComparer.OrdinalIgnoreCase);
            string rank = there.Select(source => source.Rank).Order(StringComparer.Ordinal).LastOrDefault("");
            foreach (Staged one in staged)
            {
                problems.AddRange(one.Problems);
                if (one.Unpack() is not { IsReadable: true } result) continue;
                if (!known.TryAdd(Convert.ToHexString(one.Hash), one.File.Name))
                {
                    problems.Add(new Problem(one.File.Name, "", $"This file is in the study already, as “{known[Convert.ToHexString(one.Hash)]}”. It was left out."));
                    continue;
                }

                rank = Rank.Between(rank, "");
                added.Add(Add(session, scope, one, result, FreeName(names, one.File.Name), rank));
            }
        });
        return new ImportReport(added.Count > 0 ? saved : null, added, problems);
    }

    static Staged[] Stage(IReadOnlyList<SourceFile> files, ReadWords read, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var staged = new Staged[files.Count];
        int done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, files.Count, options, index =>
        {
            SourceFile file = files[index];
            staged[index] = Stage(file, read, cancellation);
            progress?.Report(new ImportProgress(Interlocked.Increment(ref done), files.Count, file.Name));
        });
        cancellation.ThrowIfCancellationRequested();
        return staged;
    }

    static Staged Stage(SourceFile file, ReadWords read, CancellationToken cancellation)
    {
        if (file.Length > Readers.MaxFileSize) return Staged.Failed(file, "The file is larger than 100 MB. Please split it into parts.");
        try
        {
            byte[] bytes = file.Read();
            ImportResult result = read(bytes, file.Name, cancellation);
            return Staged.Of(file, bytes, result);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Staged.Failed(file, $"The file can't be opened: {failure.Message}");
        }
    }

    static Source Add(StudySession session, ChangeScope scope, Staged one, ImportResult result, string name, string rank)
    {
        var source = new Source
        {
            Id = session.NewId(),
            Name = name,
            Group = Wording.Label(one.File.Group),
            Rank = rank,
            Format = result.Format,
            FileName = SourceText.From(one.File.Name).Text,
            Encoding = result.Encoding,
            OriginalHash = scope.Contents.PutOriginal(one.Bytes),
            ReadingNotes = string.Join('\n', result.Problems.Select(problem => problem.Place.Length > 0 ? $"{problem.Place}: {problem.Message}" : problem.Message)),
            ImportedAt = session.Now,
            RevisionId = session.NewId(),
            Words = WordCount.Of(result.Text.Text),
        };
        scope.Contents.Put(result.Text);
        scope.Add(new SourceRevision { Id = source.RevisionId, SourceId = source.Id, Number = 1, TextHash = result.Text.Hash, Length = result.Text.Length, Structure = result.Structure, CreatedAt = source.ImportedAt });
        scope.About("source", source.Id);
        return scope.Add(source);
    }

    static string FreeName(HashSet<string> taken, string fileName)
    {
        string stem = Path.GetFileNameWithoutExtension(fileName) is { Length: > 0 } known ? known : fileName;
        string name = Wording.Name(stem.Length > 200 ? stem[..200] : stem, "the source");
        for (int n = 2; !taken.Add(name); n++) name = $"{Wording.Name(stem, "the source")} ({n})";
        return name;
    }

    /// <summary>A file that was read, or why it was not. Its words wait packed: a thousand long transcripts would take hundreds of megabytes.</summary>
    sealed record Staged(SourceFile File, byte[] Bytes, byte[] Hash, ImportResult? Result, byte[] Packed, IReadOnlyList<Problem> Problems)
    {
        static readonly SourceText Nothing = SourceText.From("");

        public static Staged Of(SourceFile file, byte[] bytes, ImportResult result)
        {
            using var packed = new MemoryStream();
            using (var packing = new BrotliStream(packed, CompressionLevel.Fastest)) packing.Write(Encoding.UTF8.GetBytes(result.Text.Text));
            return new(file, bytes, SHA256.HashData(bytes), result with { Text = Nothing }, packed.ToArray(), result.Problems);
        }

        public static Staged Failed(SourceFile file, string message) => new(file, [], [], null, [], [new Problem(file.Name, "", message)]);

        /// <summary>What was read, whole.</summary>
        public ImportResult? Unpack()
        {
            if (Result is null) return null;
            using var unpacking = new StreamReader(new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress), Encoding.UTF8);
            return Result with { Text = SourceText.From(unpacking.ReadToEnd()) };
        }
    }
}
