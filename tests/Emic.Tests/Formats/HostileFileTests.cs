using Emic.Core;
using Emic.Formats;

namespace Emic.Tests.Formats;

/// <summary>Each is read, or refused within 10 s of computing and 512 MiB, which the worker's keeper enforces; the program lives on, and so does the next file.</summary>
public sealed class HostileFileTests : IClassFixture<HostileFileTests.Reader>
{
    readonly SafeReader reader;

    public HostileFileTests(Reader reader) => this.reader = reader.Safe;

    public static TheoryData<string> Names => HostileFiles.Names;

    [Theory, MemberData(nameof(Names))]
    public void A_hostile_file_fails_by_itself_with_a_sentence(string name)
    {
        var (file, sentence) = HostileFiles.Of(name);
        ImportResult result = reader.Read(file, name).Import;
        Assert.Empty(reader.Read("So it was."u8.ToArray(), "after it.txt").Import.Problems);
        if (sentence is "") Assert.True(result.IsReadable, string.Join('\n', result.Problems));
        if (sentence is "" or "*") return;
        Problem problem = Assert.Single(result.Problems);
        Assert.Equal(name, problem.File);
        // On a slow machine the limit on time may speak first; that is a refusal as good.
        bool stopped = problem.Message.StartsWith("Reading the file takes longer", StringComparison.Ordinal);
        if (!stopped) Assert.StartsWith(sentence, problem.Message, StringComparison.Ordinal);
    }

    public sealed class Reader : IDisposable
    {
        public SafeReader Safe { get; } = new(TestWorker.Command, 1);

        public void Dispose() => Safe.Dispose();
    }
}
