using System.Text;
using Emic.Core;
using Emic.Formats;
using Emic.Workbench;

namespace Emic.Testing;

/// <summary>A study file of its own for a test, with coders A and B, a short interview and some codes, made by the use cases a user has.</summary>
public sealed class TestStudy : IDisposable
{
    /// <summary>The interview as it is imported.</summary>
    public const string Interview = """
        Interviewer: Who fixes it when it breaks?

        P3a: Well, we hand over the model, and from then on it is, sort of, thrown over to them. Nobody owns it after that.

        Interviewer: And before the release?

        P3a: Before the release there is a meeting 🙂 and everybody says that it is fine.
        """;

    readonly TemporaryFolder folder = new();

    /// <summary>Makes it.</summary>
    public TestStudy()
    {
        Ids = new IdSource(Clock, seed: 11);
        Study = Study.Create(Path, "Thrown over", Clock, Ids);
        A = Coders.Add(Study.Session(), "A");
        B = Coders.Add(Study.Session(), "B");
        Source = Import("P3a.txt", Interview);
        Document = SourceDocument.Read(Study.Session(), Source.Id);
        Decomposition = AddCode("3", "Decomposition");
        Ownership = AddCode("3.2", "Ownership");
        Component = AddCode("", "pipeline component");
    }

    /// <summary>A fixed clock.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>Seeded ids.</summary>
    public IdSource Ids { get; }

    /// <summary>The study file.</summary>
    public string Path => folder.File("study.emic");

    /// <summary>The folder it lies in.</summary>
    public string Folder => folder.FullName;

    /// <summary>The open study.</summary>
    public Study Study { get; private set; }

    /// <summary>Coder A.</summary>
    public Coder A { get; }

    /// <summary>Coder B.</summary>
    public Coder B { get; }

    /// <summary>The interview.</summary>
    public Source Source { get; }

    /// <summary>The interview's text.</summary>
    public SourceDocument Document { get; }

    /// <summary>"3 Decomposition".</summary>
    public Code Decomposition { get; }

    /// <summary>"3.2 Ownership", below it.</summary>
    public Code Ownership { get; }

    /// <summary>"pipeline component", without number.</summary>
    public Code Component { get; }

    /// <summary>A session as coder A.</summary>
    public StudySession AsA => Study.Session(A.Id);

    /// <summary>A session as coder B.</summary>
    public StudySession AsB => Study.Session(B.Id);

    /// <summary>Brings a text file in.</summary>
    public Source Import(string name, string text) => Import(name, Encoding.UTF8.GetBytes(text)).Sources[0];

    /// <summary>Brings a file in.</summary>
    public ImportReport Import(string name, byte[] bytes) =>
        ImportSources.Run(Study.Session(), [SourceFile.Of(name, bytes)], (content, fileName, _) => Readers.Read(content, fileName));

    /// <summary>Makes a code.</summary>
    public Code AddCode(string number, string name) => CreateCode.Run(AsA, new NewCode(number, name)).Code;

    /// <summary>Where words stand in the interview.</summary>
    public TextSpan SpanOf(string words)
    {
        int begin = Document.Text.IndexOf(words, StringComparison.Ordinal);
        return begin >= 0 ? new TextSpan(begin, begin + words.Length) : throw new ArgumentException($"The interview does not say “{words}”.", nameof(words));
    }

    /// <summary>Codes words of the interview.</summary>
    public MarkResult Code(StudySession session, string words, params Code[] codes) =>
        MarkPassage.Run(session, new Passage(Ids.Next(), Source.Id, SpanOf(words), words, null, [.. codes.Select(code => new CodeWish(Ids.Next(), code.Id))]));

    /// <summary>Corrects words of the interview as it reads by now.</summary>
    public CorrectionReport Correct(StudySession session, string words, string corrected)
    {
        int begin = SourceDocument.Read(session, Source.Id).Text.IndexOf(words, StringComparison.Ordinal);
        return CorrectSource.Run(session, Source.Id, new Correction(new TextSpan(begin, begin + words.Length), words, corrected));
    }

    /// <summary>Closes the study and opens it again.</summary>
    public void Reopen()
    {
        Study.Dispose();
        Study = Study.Open(Path, Clock, Ids);
    }

    /// <summary>What a check of the study finds.</summary>
    public IReadOnlyList<Problem> Check() => CheckStudy.Run(Study).Problems;

    /// <summary>Closes and deletes it.</summary>
    public void Dispose()
    {
        Study.Dispose();
        folder.Dispose();
    }
}
