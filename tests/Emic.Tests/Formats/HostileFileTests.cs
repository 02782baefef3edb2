using System.Diagnostics;
using Emic.Core;
using Emic.Formats;

namespace Emic.Tests.Formats;

/// <summary>Each is read, or refused within 10 s and 512 MiB, which the worker's keeper enforces; the program lives on.</summary>
public sealed class HostileFileTests : IClassFixture<HostileFileTests.Reader>
{
    readonly SafeReader reader;

    public HostileFileTests(Reader reader) => this.reader = reader.Safe;

    public static TheoryData<string> Names => HostileFiles.Names;

    [Theory, MemberData(nameof(Names))]
    public void A_hostile_file_fails_by_itself_with_a_sentence(string name)
    {
        var (file, sentence) = HostileFiles.Of(name);
        var clock = Stopwatch.StartNew();
        ImportResult result = reader.Read(file, name).Import;
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        if (sentence is "") Assert.True(result.IsReadable, string.Join('\n', result.Problems));
        if (sentence is "" or "*") return;
        Problem problem = Assert.Single(result.Problems);
        Assert.Equal(name, problem.File);
        // On a machine with much else to do the limit on time may speak first; that is a refusal as good.
        bool stopped = problem.Message.StartsWith("Reading the file takes longer", StringComparison.Ordinal);
        if (!stopped) Assert.StartsWith(sentence, problem.Message, StringComparison.Ordinal);
    }

    public sealed class Reader : IDisposable
    {
        public SafeReader Safe { get; } = new(TestWorker.Command, 1);

        public void Dispose() => Safe.Dispose();
    }
}
