using System.Text;
using Emic.Workbench;

namespace Emic.Writer;

/// <summary>Imports files in batches and brings them into the search index.</summary>
sealed class ImportWork(StudySession session, Random chance)
{
    static readonly string[] Words = ["model", "owner", "release", "meeting", "nobody", "data", "quality", "fine", "team", "über", "breaks", "🙂"];

    /// <summary>One batch under the given change id.</summary>
    public Saved? Step(Guid change)
    {
        SourceFile[] files = [.. Enumerable.Range(0, chance.Next(1, 5)).Select(_ => File())];
        Saved? saved = ImportSources.Run(session with { ChangeId = change }, files, ImportSources.InProcess).Saved;
        for (int i = 0; i < 3; i++) SearchTexts.Index(session.Study);
        return saved;
    }

    SourceFile File()
    {
        var text = new StringBuilder();
        // Now and then a long one, that takes many pages and more than one write.
        int turns = chance.Next(8) == 0 ? 3000 : chance.Next(5, 60);
        for (int turn = 0; turn < turns; turn++)
        {
            text.Append(turn % 2 == 0 ? "Interviewer:" : "P1:");
            for (int word = chance.Next(3, 30); word > 0; word--) text.Append(' ').Append(Words[chance.Next(Words.Length)]);
            text.Append(".\n\n");
        }

        return SourceFile.Of($"interview {chance.Next()}.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
