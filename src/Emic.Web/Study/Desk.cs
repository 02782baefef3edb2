using System.Collections.Concurrent;
using System.Threading.Channels;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Extensions.Logging;

namespace Emic.Web;

/// <summary>
/// The study that lies open in this server, at most one. Watches it for what any process changes and tells the open pages;
/// fills its search index in quiet moments, and keeps backups.
/// </summary>
public sealed class Desk : IDisposable
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    /// <summary>How often it is looked whether a backup is due.</summary>
    static readonly TimeSpan BackupLook = TimeSpan.FromSeconds(20);

    /// <summary>How often it is looked whether the search index lacks something although no text is known to have changed.</summary>
    static readonly TimeSpan IndexLook = TimeSpan.FromSeconds(10);

    readonly TimeProvider clock;
    readonly IdSource ids;
    readonly RecentStudies recents;
    readonly ILogger<Desk> log;
    readonly Lock changing = new();
    readonly ConcurrentDictionary<Channel<StudyNews>, Viewer> listeners = new();
    CancellationTokenSource watching = new();
    OpenStudy? open;
    Thread? watcher;
    DateTimeOffset nextBackup;
    DateTimeOffset nextIndexLook;

    /// <summary>A desk with nothing on it.</summary>
    public Desk(TimeProvider clock, RecentStudies recents, ILogger<Desk> log)
    {
        this.clock = clock;
        this.recents = recents;
        this.log = log;
        ids = new IdSource(clock);
    }

    /// <summary>The open study; null while there is none.</summary>
    public OpenStudy? Study => open;

    /// <summary>Told of each study that is put on the desk, by its path.</summary>
    public event Action<string>? Opened;

    /// <summary>Why the last backup could not be made; empty if it could.</summary>
    public string BackupTrouble { get; private set; } = "";

    /// <summary>The studies opened last.</summary>
    public IReadOnlyList<RecentStudy> Recents => recents.Read();

    /// <summary>Puts a study on the desk and the one that lay there away.</summary>
    /// <exception cref="StudyFileException">It can't be opened; the one that lies there stays.</exception>
    public void Open(string path) => Put(Workbench.Study.Open(path, clock, ids));

    /// <summary>Makes a study and puts it on the desk.</summary>
    /// <exception cref="StudyFileException">It can't be made.</exception>
    /// <exception cref="RefusedException">The title is empty.</exception>
    public void Create(string path, string title)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        Put(Workbench.Study.Create(path, title, clock, ids));
    }

    /// <summary>Brings the open study back to a backup and puts it on the desk anew. What it was before is kept as a backup.</summary>
    /// <exception cref="RefusedException">It can't be restored; nothing was changed.</exception>
    /// <exception cref="StudyFileException">The environment failed; nothing was changed.</exception>
    public KeptBackup Restore(string backup)
    {
        Study study = (open ?? throw new RefusedException("No study is open. Open one on the start page.")).Study;
        KeptBackup before = RestoreStudy.Run(study, backup);
        Open(study.Path);
        // The new watch begins with what is there now.
        Tell(StudyNews.OfPutBack(open.Study));
        return before;
    }

    /// <summary>News of the open study from this call on, as far as the viewer may see it, until the token ends it; what comes ahead of the first reading waits.</summary>
    public IAsyncEnumerable<StudyNews> Listen(Viewer viewer, CancellationToken until)
    {
        Channel<StudyNews> channel = Channel.CreateBounded<StudyNews>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = viewer;
        until.Register(() => listeners.TryRemove(channel, out _));
        return channel.Reader.ReadAllAsync(until);
    }

    /// <summary>Puts the study away: settled, so that its file can be copied.</summary>
    public void Dispose()
    {
        lock (changing)
        {
            EndWatch();
            open?.Study.Dispose();
            open = null;
        }
    }

    void Put(Study study)
    {
        StudyInfo info = DescribeStudy.Read(study.Session());
        lock (changing)
        {
            OpenStudy? before = open;
            EndWatch();
            watching = new CancellationTokenSource();
            open = new OpenStudy(study, info.Id);
            before?.Study.Dispose();
            (nextBackup, nextIndexLook, BackupTrouble) = (default, default, "");
            CancellationToken ending = watching.Token;
            watcher = new Thread(() => Watch(study, ending)) { IsBackground = true, Name = "Emic study watch" };
            watcher.Start();
        }

        recents.Add(new RecentStudy(study.Path, info.Title, clock.GetUtcNow()));
        Opened?.Invoke(study.Path);
    }

    /// <summary>Waits until the watch has let go of its study: a backup half written would be left behind.</summary>
    void EndWatch()
    {
        watching.Cancel();
        watcher?.Join(TimeSpan.FromSeconds(10));
        watching.Dispose();
    }

    void Watch(Study study, CancellationToken ending)
    {
        StudyChanges? changes = null;
        try
        {
            while (!ending.IsCancellationRequested)
            {
                try
                {
                    changes ??= study.Watch();
                    bool isIndexDue = Tell(changes) || clock.GetUtcNow() >= nextIndexLook;
                    while (isIndexDue && !ending.IsCancellationRequested && SearchTexts.Index(study)) Tell(changes);
                    if (isIndexDue) nextIndexLook = clock.GetUtcNow() + IndexLook;
                }
                catch (StudyFileException trouble)
                {
                    // The page says so when it saves; here it is tried again.
                    log.LogWarning("{Trouble}", trouble.Message);
                }

                if (!ending.IsCancellationRequested) BackUp(study);
                ending.WaitHandle.WaitOne(Pace);
            }
        }
        catch (ObjectDisposedException)
        {
            // The desk was cleared between two looks.
        }
        finally
        {
            changes?.Dispose();
        }
    }

    /// <summary>Copies the study if that is due. Trouble with a copy must not keep anybody from working: it is told, and tried again later.</summary>
    void BackUp(Study study)
    {
        if (clock.GetUtcNow() < nextBackup) return;
        try
        {
            RollingBackups.MakeIfDue(study);
            nextBackup = clock.GetUtcNow() + BackupLook;
            BackupTrouble = "";
        }
        catch (StudyFileException trouble)
        {
            nextBackup = clock.GetUtcNow() + RollingBackups.Pace;
            BackupTrouble = trouble.Message;
            log.LogWarning("{Trouble}", trouble.Message);
        }
    }

    /// <summary>Tells the pages what changed.</summary>
    /// <returns>Whether a text may have changed.</returns>
    bool Tell(StudyChanges changes)
    {
        if (changes.Poll(Viewer.All) is not { } news) return false;
        Tell(news);
        return news.SourcesChanged;
    }

    void Tell(StudyNews news)
    {
        foreach ((Channel<StudyNews> channel, Viewer _) in listeners) channel.Writer.TryWrite(news);
    }
}

/// <summary>A study on the desk.</summary>
/// <param name="Study">The study.</param>
/// <param name="Id">Its id, by which browsers remember who codes.</param>
public sealed record OpenStudy(Study Study, Guid Id);
