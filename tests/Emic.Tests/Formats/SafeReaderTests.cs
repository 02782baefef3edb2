using System.Diagnostics;
using System.Security.Cryptography;
using Emic.Formats;
using Emic.Testing;

namespace Emic.Tests.Formats;

public sealed class SafeReaderTests
{
    static readonly ReadingLimits Tight = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20), 300L * 1024 * 1024);

    [Fact]
    public void A_worker_reads_what_this_process_would_read()
    {
        using var reader = new SafeReader(TestWorker.Command, 1);
        foreach (string format in Readers.Extensions)
        {
            byte[] file = Fixtures.Of(format);
            ReadingResult there = reader.Read(file, "a." + format);
            ImportResult here = Readers.Read(file, "a." + format);
            Assert.Equal(here.Text.Text, there.Import.Text.Text);
            Assert.Equal(here.Structure.Turns, there.Import.Structure.Turns);
            Assert.Equal(here.Structure.Headings, there.Import.Structure.Headings);
            Assert.Equal(here.Structure.Emphases, there.Import.Structure.Emphases);
            Assert.Equal(here.Problems, there.Import.Problems);
            Assert.Equal((here.Format, here.Encoding), (there.Import.Format, there.Import.Encoding));
            Assert.Equal(SHA256.HashData(file), there.OriginalHash);
            Assert.Equal((file.LongLength, "a." + format), (there.Size, there.FileName));
        }
    }

    [Theory]
    [InlineData("crash.txt", "the process that reads files ended over it")]
    [InlineData("hang.txt", "takes longer than 20 seconds")]
    [InlineData("spin.txt", "takes longer than 2 seconds")]
    [InlineData("greedy.txt", "takes more memory than any transcript needs")]
    [InlineData("garbage.txt", "gave no sensible answer")]
    [InlineData("lie.txt", "gave no sensible answer")]
    public void A_file_that_breaks_its_worker_costs_itself_only(string name, string sentence)
    {
        using var reader = new SafeReader(TestWorker.BadCommand, 1, Tight);
        Assert.True(reader.Read("I: Why?"u8.ToArray(), "before.txt").Import.IsReadable);
        ReadingResult result = reader.Read("I: Why?"u8.ToArray(), name);
        Assert.False(result.Import.IsReadable);
        Assert.Contains(sentence, Assert.Single(result.Import.Problems).ToString(), StringComparison.Ordinal);
        Assert.StartsWith(name, result.Import.Problems[0].ToString(), StringComparison.Ordinal);
        Assert.True(reader.Read("I: Why?"u8.ToArray(), "after.txt").Import.IsReadable);
    }

    [Theory]
    [InlineData("last words.txt")]
    [InlineData("worn out.txt")]
    public void A_worker_that_is_done_after_its_answer_costs_the_next_file_nothing(string name)
    {
        using var reader = new SafeReader(TestWorker.BadCommand, 1, Tight);
        Assert.True(reader.Read("So."u8.ToArray(), name).Import.IsReadable);
        Assert.Empty(reader.Read("So."u8.ToArray(), "after.txt").Import.Problems);
    }

    [Fact]
    public void A_file_that_takes_all_memory_leaves_the_next_one_readable()
    {
        // The worker answers that memory ran out, and ends: in between it has let go of its memory and looks fit.
        using var reader = new SafeReader(TestWorker.Command, 1);
        byte[] lines = new byte[19_000_000];
        lines.AsSpan().Fill((byte)'\n');
        Assert.Contains("takes more memory than any transcript needs", Sentence(reader.Read(lines, "lines.txt")), StringComparison.Ordinal);
        Assert.Empty(reader.Read("So."u8.ToArray(), "after.txt").Import.Problems);
    }

    [Fact]
    public void A_worker_that_has_waited_long_for_the_processor_has_not_used_up_its_time()
    {
        using var reader = new SafeReader(TestWorker.BadCommand, 1, Tight);
        Assert.Empty(reader.Read("So."u8.ToArray(), "three seconds.txt").Import.Problems);
    }

    [Fact]
    public void Cancelling_ends_the_reading_and_the_next_file_is_read()
    {
        using var reader = new SafeReader(TestWorker.BadCommand, 1, ReadingLimits.Ordinary);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Read("So."u8.ToArray(), "hang.txt", cancel.Token));
        Assert.True(reader.Read("So."u8.ToArray(), "after.txt").Import.IsReadable);
    }

    [Fact]
    public async Task Many_files_are_read_at_once()
    {
        using var reader = new SafeReader(TestWorker.Command, 2);
        var readings = Enumerable.Range(0, 40).Select(i => Task.Run(() => reader.Read(System.Text.Encoding.UTF8.GetBytes($"P1: {i}\nI: so"), $"{i}.txt")));
        ReadingResult[] results = await Task.WhenAll(readings);
        Assert.Empty(results.SelectMany(result => result.Import.Problems));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i}\nso"), results.Select(result => result.Import.Text.Text));
    }

    [Fact]
    public void A_program_that_was_replaced_while_it_ran_does_not_blame_the_file()
    {
        using var folder = new TemporaryFolder();
        using var reader = new SafeReader(new WorkerCommand("dotnet", [folder.File("emic.dll"), "worker"]), 1);
        Assert.EndsWith("Emic was replaced while it ran: start it again.", Sentence(reader.Read("So."u8.ToArray(), "a.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_need_no_worker_to_be_refused_start_none()
    {
        using var folder = new TemporaryFolder();
        using var reader = new SafeReader(new WorkerCommand(folder.File("no-such-program"), []), 1);
        using (FileStream large = File.Create(folder.File("large.txt"))) large.SetLength(Readers.MaxFileSize + 1);
        Assert.Equal("large.txt: The file is larger than 100 MB. Please split it into parts.", Sentence(reader.Read(folder.File("large.txt"))));
        Assert.Equal("none.txt: There is no such file.", Sentence(reader.Read(folder.File("none.txt"))));
        Assert.StartsWith("a.exe: Files of the kind .exe can't be read.", Sentence(reader.Read("So."u8.ToArray(), "a.exe")), StringComparison.Ordinal);
        Assert.StartsWith("a.txt: The process that reads files could not be started:", Sentence(reader.Read("So."u8.ToArray(), "a.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_ends_when_its_pipe_does()
    {
        using var worker = Process.Start(new ProcessStartInfo(TestWorker.Command.FileName, TestWorker.Command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        worker.StandardInput.Close();
        Assert.True(worker.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal(0, worker.ExitCode);
    }

    static string Sentence(ReadingResult result) => Assert.Single(result.Import.Problems).ToString();
}
