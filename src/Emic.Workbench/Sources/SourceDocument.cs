using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>A source with its current text.</summary>
/// <param name="Source">The source.</param>
/// <param name="Text">Its text; positions everywhere count on it.</param>
/// <param name="Structure">Turns, headings and emphasis.</param>
public sealed record SourceDocument(Source Source, string Text, TextStructure Structure)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">The source is gone.</exception>
    public static SourceDocument Read(StudySession session, Guid id) => session.Read((db, contents) => Of(session, db, contents, id));

    /// <summary>Who speaks at unit <paramref name="position"/>; empty if nobody is known to.</summary>
    public string SpeakerAt(int position) => Structure.TurnAt(position) is >= 0 and var turn ? Structure.Turns[turn].Speaker : "";

    /// <summary>The file it was read from, as it came.</summary>
    /// <exception cref="RefusedException">The source is gone.</exception>
    public static byte[] Original(StudySession session, Guid id) => session.Read((db, contents) =>
        contents.Original((db.Sources.FirstOrDefault(source => source.Id == id) ?? throw Gone()).OriginalHash));

    internal static SourceDocument Of(StudySession session, StudyDb db, ContentStore contents, Guid id)
    {
        Source source = db.Sources.FirstOrDefault(known => known.Id == id) ?? throw Gone();
        SourceRevision revision = db.SourceRevisions.First(known => known.Id == source.RevisionId);
        return new SourceDocument(source, session.Study.Texts.Get(contents, revision.TextHash), revision.Structure);
    }

    internal static RefusedException Gone() => new("This source is not in the study: somebody deleted it, or the address is wrong.");
}
