using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Emic.Formats;

namespace Emic.Tests.Formats;

/// <summary>Lets this test program be started as a worker, an honest one or one that misbehaves.</summary>
static class TestWorker
{
    const string Honest = "emic-honest-worker";
    const string Bad = "emic-bad-worker";

    static bool wornOut;

    /// <summary>Starts the worker as the program has it.</summary>
    public static WorkerCommand Command { get; } = Start(Honest);

    /// <summary>Starts a worker that does what file names ask for: "hang.txt", "crash.txt", "greedy.txt", "garbage.txt", "lie.txt", "spin.txt", "three seconds.txt", "last words.txt", "worn out.txt".</summary>
    public static WorkerCommand BadCommand { get; } = Start(Bad);

    static WorkerCommand Start(string mode)
    {
        string library = typeof(TestWorker).Assembly.Location;
        string program = Path.ChangeExtension(library, OperatingSystem.IsWindows() ? ".exe" : null);
        return File.Exists(program) ? new(program, [mode]) : new("dotnet", ["exec", library, mode]);
    }

    /// <summary>Runs ahead of the test program's own beginning.</summary>
    [ModuleInitializer]
    public static void Serve()
    {
        string mode = Environment.GetCommandLineArgs()[^1];
        if (mode is not (Honest or Bad)) return;
        using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
        if (mode == Honest) Environment.Exit(ImportWorker.Run(input, output));
        while (WorkerPipe.ReadHead(input, WorkerJson.Default.WorkerRequest) is { } request)
            Misbehave(request.Name, WorkerPipe.ReadBody(input, request.Body, Readers.MaxFileSize), output);
        Environment.Exit(0);
    }

    static void Misbehave(string name, byte[] bytes, Stream output)
    {
        if (wornOut) Thread.Sleep(Timeout.Infinite);
        switch (name)
        {
            case "hang.txt": Thread.Sleep(Timeout.Infinite); break;
            case "spin.txt": Thread.SpinWait(int.MaxValue); break;
            case "three seconds.txt": Thread.Sleep(3000); break;
            case "worn out.txt": wornOut = true; break;
            case "crash.txt": Process.GetCurrentProcess().Kill(); break;
            case "garbage.txt": output.Write("What is this?"u8); output.Flush(); break;
            case "greedy.txt":
                TakeNative(400);
                Thread.Sleep(Timeout.Infinite);
                break;
        }

        byte[] text = Encoding.UTF8.GetBytes("words");
        WorkerAnswer answer = WorkerAnswer.Of(Readers.Read(bytes, name), text.Length);
        if (name == "lie.txt") answer = answer with { Headings = [new(0, 1000, 1)] };
        WorkerPipe.Write(output, answer with { Last = wornOut }, WorkerJson.Default.WorkerAnswer, text);
        if (name != "last words.txt") return;
        // Long enough to be handed the next file, which it never reads.
        Thread.Sleep(300);
        Environment.Exit(3);
    }

    /// <summary>Takes memory that the limit on the managed heap does not see.</summary>
    static void TakeNative(int mebibytes)
    {
        byte[] page = new byte[1 << 20];
        page.AsSpan().Fill(7);
        for (int i = 0; i < mebibytes; i++) Marshal.Copy(page, 0, Marshal.AllocHGlobal(page.Length), page.Length);
    }
}
