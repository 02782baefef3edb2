using System.Collections.Concurrent;
using System.Globalization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>Files on their way into the study: kept in a folder only this person can read until they are brought in or given up.</summary>
sealed class ImportStaging(TimeProvider clock) : IDisposable
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const long MaxFileSize = 100L * 1024 * 1024;

    static readonly TimeSpan Forgotten = TimeSpan.FromHours(6);
    readonly ConcurrentDictionary<Guid, StagedImport> imports = new();

    /// <summary>Begins an import into a study.</summary>
    public Guid Begin(Guid study)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach ((Guid old, StagedImport import) in imports)
            if (now - import.Begun > Forgotten)
                End(old);
        var id = Guid.CreateVersion7(now);
        imports[id] = new StagedImport(study, now);
        return id;
    }

    /// <summary>Takes one file in.</summary>
    /// <exception cref="RefusedException">The import is over, or the file is too large.</exception>
    public async Task ReceiveAsync(Guid id, string name, string group, Stream content, CancellationToken cancel)
    {
        StagedImport import = Find(id);
        var path = import.NextPath();
        try
        {
            long length = 0;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                var part = new byte[1 << 16];
                for (int read; (read = await content.ReadAsync(part, cancel)) > 0;)
                {
                    length += read;
                    if (length > MaxFileSize) throw new RefusedException($"{name} is larger than 100 MB. Please split it into parts.");
                    await file.WriteAsync(part.AsMemory(0, read), cancel);
                }
            }

            import.Add(new SourceFile(Path.GetFileName(name.Replace('\\', '/')), length, () => File.ReadAllBytes(path), group));
        }
        catch (IOException full)
        {
            File.Delete(path);
            throw new RefusedException($"{name} could not be taken in: {full.Message}");
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>The import, about to run.</summary>
    /// <exception cref="RefusedException">It is over, or another study lies open now.</exception>
    public StagedImport Take(Guid id, Guid study)
    {
        StagedImport import = Find(id);
        return import.Study == study ? import : throw new RefusedException("Another study was opened in Emic. Reload this page.");
    }

    /// <summary>Ends an import, whether or not it ran: what was sent goes.</summary>
    public void End(Guid id)
    {
        if (imports.TryRemove(id, out StagedImport? import)) import.Dispose();
    }

    /// <summary>Removes all that was sent.</summary>
    public void Dispose()
    {
        foreach (Guid id in imports.Keys) End(id);
    }

    StagedImport Find(Guid id) => imports.TryGetValue(id, out StagedImport? import) ? import : throw new RefusedException("This import is over. Begin again.");
}

/// <summary>One import on its way.</summary>
sealed class StagedImport(Guid study, DateTimeOffset begun) : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emic-import-");
    readonly CancellationTokenSource ending = new();
    readonly List<SourceFile> files = [];
    int sent;

    public Guid Study => study;

    public DateTimeOffset Begun => begun;

    /// <summary>What was sent, in that order.</summary>
    public IReadOnlyList<SourceFile> Files
    {
        get
        {
            lock (files) return [.. files];
        }
    }

    /// <summary>Cancelled when the import is given up.</summary>
    public CancellationToken Ended => ending.Token;

    public string NextPath() => Path.Combine(folder.FullName, Interlocked.Increment(ref sent).ToString(CultureInfo.InvariantCulture));

    public void Add(SourceFile file)
    {
        lock (files) files.Add(file);
    }

    public void Dispose()
    {
        ending.Cancel();
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A file is being read this moment; the system clears its temporary folder.
        }
    }
}
