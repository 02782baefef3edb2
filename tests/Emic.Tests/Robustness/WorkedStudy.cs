using System.Text;
using Emic.Core;
using Emic.Testing;
using Emic.Tests.Storage;
using Emic.Workbench;

namespace Emic.Tests.Robustness;

/// <summary>Study files with some work in them, in the newest version and in the first, to be copied and tormented.</summary>
public sealed class WorkedStudy : IDisposable
{
    readonly TemporaryFolder folder = new();

    /// <summary>Makes both.</summary>
    public WorkedStudy()
    {
        var clock = new TestClock();
        var ids = new IdSource(clock, seed: 23);
        foreach (string path in new[] { Newest, First })
        {
            using var study = Study.Create(path, "Worked", clock, ids);
            Work(study);
        }

        OlderFile.Make(First, version: 1);
    }

    /// <summary>A study of today's version.</summary>
    public string Newest => folder.File("newest.emic");

    /// <summary>The same of version 1.</summary>
    public string First => folder.File("first.emic");

    /// <summary>Deletes them.</summary>
    public void Dispose() => folder.Dispose();

    static void Work(Study study)
    {
        Coder a = Coders.Add(study.Session(), "A"), b = Coders.Add(study.Session(), "B");
        var text = new StringBuilder();
        for (int turn = 0; turn < 400; turn++) text.Append(turn % 2 == 0 ? "I: And what then, in week " : "P1: Then we hand it over 🙂 and nobody owns it, in week ").Append(turn).Append(".\n\n");
        Source source = Import(study, "P1.txt", text.ToString());
        // Something that takes a while to copy.
        for (int n = 0; n < 3; n++) Import(study, $"long {n}.txt", string.Concat(Enumerable.Repeat($"Interview {n}: a long one, of which no word is new.\n\n", 20_000)));
        Guid[] codes = [.. Enumerable.Range(1, 6).Select(n => CreateCode.Run(study.Session(a.Id), new NewCode($"{n}", $"Code {n}")).Code.Id)];
        string words = SourceDocument.Read(study.Session(), source.Id).Text;
        for (int n = 0; n < 40; n++)
        {
            TextSpan span = SourceText.Snap(words, new TextSpan(20 * n, (20 * n) + 17));
            var passage = new Passage(study.Ids.Next(), source.Id, span, "", null, [new CodeWish(study.Ids.Next(), codes[n % codes.Length])]);
            MarkPassage.Run(study.Session(n % 3 == 0 ? b.Id : a.Id), passage);
        }
    }

    static Source Import(Study study, string name, string text) =>
        ImportSources.Run(study.Session(), [SourceFile.Of(name, Encoding.UTF8.GetBytes(text))], ImportSources.InProcess).Sources[0];
}
