namespace Emic.Formats;

/// <summary>How this program starts itself as a worker: `emic worker`, or `dotnet emic.dll worker` where it runs under dotnet.</summary>
/// <param name="FileName">The program to start.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments);
