using System.Globalization;
using Emic.Core;
using Emic.Writer;

// emic-writer WORK STUDY SEED COUNT: does a kind of work on a study until it is done or killed. Every finished use case is
// acknowledged by a line, once it is on the disk; whoever kills this program holds it to its word.
using var output = new StreamWriter(Console.OpenStandardOutput(), leaveOpen: true) { AutoFlush = true };
try
{
    var worker = new Worker(args[1], new Random(int.Parse(args[2], CultureInfo.InvariantCulture)), int.Parse(args[3], CultureInfo.InvariantCulture), output);
    worker.Run(args[0]);
    output.WriteLine("end");
    return 0;
}
catch (StudyFileException failure)
{
    output.WriteLine($"failed {failure.Failure} {failure.Message}");
    return 3;
}
