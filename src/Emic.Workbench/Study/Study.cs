using System.Collections.Concurrent;
using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>An open study: what pages and commands hold. Use cases take a <see cref="StudySession"/> of it.</summary>
public sealed class Study : IDisposable
{
    Study(StudyFile file, TimeProvider clock, IdSource ids)
    {
        File = file;
        Clock = clock;
        Ids = ids;
    }

    /// <summary>The study file's full path.</summary>
    public string Path => File.Path;

    /// <summary>What is wrong with the place the file lies in (a synced folder, a network drive), in a sentence; empty if nothing is known to be.</summary>
    public string PlaceWarning => StudyPlace.Warning(Path);

    /// <summary>The clock of every use case.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Where ids come from.</summary>
    public IdSource Ids { get; }

    internal StudyFile File { get; }

    /// <summary>Texts never change, so the ones read last are kept.</summary>
    internal TextCache Texts { get; } = new();

    /// <summary>How often each code is used, counted anew only after a change.</summary>
    internal CodeCounts Counts { get; } = new();

    /// <summary>Makes a study.</summary>
    /// <param name="path">The file, mostly "*.emic".</param>
    /// <param name="title">The title shown everywhere.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="ids">Where ids come from.</param>
    /// <exception cref="StudyFileException">The file exists, or can't be made.</exception>
    /// <exception cref="RefusedException">The title is empty.</exception>
    public static Study Create(string path, string title, TimeProvider clock, IdSource ids) =>
        new(StudyFile.Create(path, Wording.Name(title, "a study"), clock, ids), clock, ids);

    /// <summary>Opens a study; an older file is migrated first and kept as a backup.</summary>
    /// <exception cref="StudyFileException">It can't be opened; the message says why.</exception>
    public static Study Open(string path, TimeProvider clock, IdSource ids) => new(StudyFile.Open(path, clock, ids), clock, ids);

    /// <summary>A session for one person's acts and reads.</summary>
    /// <param name="coder">Who acts; null for nobody in particular.</param>
    /// <param name="viewer">Whose work is seen; everybody's if left out.</param>
    public StudySession Session(Guid? coder = null, Viewer? viewer = null) => new(this, coder, viewer ?? Viewer.All);

    /// <summary>Notices what any process changes from now on. Poll it about twice a second.</summary>
    public StudyChanges Watch() => new(this);

    /// <summary>Brings everything into the one file, so that a copy of it is whole.</summary>
    /// <exception cref="StudyFileException">It is in use elsewhere.</exception>
    public void Settle() => File.Settle();

    /// <summary>Settles the file, so that a copy of it is whole, and closes it.</summary>
    public void Dispose() => File.Dispose();
}

/// <summary>The texts read last, by hash.</summary>
sealed class TextCache
{
    const long MostUnits = 8_000_000;
    readonly ConcurrentDictionary<string, string> texts = [];
    long units;

    /// <summary>Whether the text with this hash is here.</summary>
    public bool Holds(byte[] hash) => texts.ContainsKey(Convert.ToHexString(hash));

    /// <summary>How a source reads now. Its turns, which may be thousands, are not read along.</summary>
    public string Now(ChangeScope scope, Source source) =>
        Get(scope.Contents, scope.Db.SourceRevisions.Where(revision => revision.Id == source.RevisionId).Select(revision => revision.TextHash).First());

    /// <summary>The text with this hash, from here or from the study.</summary>
    public string Get(ContentStore contents, byte[] hash)
    {
        string key = Convert.ToHexString(hash);
        if (texts.TryGetValue(key, out string? known)) return known;
        string text = contents.Text(hash);
        if (Interlocked.Add(ref units, text.Length) > MostUnits)
        {
            texts.Clear();
            Interlocked.Exchange(ref units, text.Length);
        }

        texts[key] = text;
        return text;
    }
}
