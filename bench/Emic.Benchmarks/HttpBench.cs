using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Benchmarks;

/// <summary>What a person waits for at the server: one coding saved; pages of a large study.</summary>
static class HttpBench
{
    public static async Task RunAsync(string emic, string path)
    {
        (Guid source, string text, Guid code, Guid[] codes) = Look(path);
        using Served served = await Served.StartAsync(emic, path);
        HttpClient client = served.Client;
        await Page(client, "workspace page", $"/sources/{source}");
        await Page(client, "codings of the document", $"/api/sources/{source}/codings");
        await Page(client, "memos and links of the document", $"/api/sources/{source}/ties");
        await Page(client, "codes with counts", "/api/codes");
        await Page(client, "first page of a code", $"/codebook/{code}");
        Guid other = codes[(Array.IndexOf(codes, code) + 1) % codes.Length];
        await Page(client, "quotations of a code", $"/quotations?code={code}");
        await Page(client, "quotations of a code near another", $"/quotations?code={code}&how=near&what={other}&turns=1");
        await Page(client, "compare a code", $"/compare?code={code}");
        await Page(client, "all links", "/links");
        await Page(client, "history page", "/history");
        await Page(client, "overview", "/overview");
        await Page(client, "codebook", "/codebook");
        await Page(client, "search", "/search?q=somebody+asks");
        await Page(client, "search in the quotations", "/search?q=somebody+asks&in=quotations");
        await Page(client, "words", "/words");
        await Page(client, "a word in context", "/words/context?word=somebody");
        await Code(client, source, text, codes, warm: true);
        Figures.Print("one coding, PUT to answer", await Code(client, source, text, codes, warm: false));
        RetrievalBench.Run(path);
    }

    static (Guid Source, string Text, Guid Code, Guid[] Codes) Look(string path)
    {
        using Study study = Study.Open(path, TimeProvider.System, new IdSource(TimeProvider.System));
        StudySession session = study.Session();
        Guid source = SourceList.Read(session)[^1].Source.Id;
        IReadOnlyList<CodeLine> book = CodebookView.Read(session);
        CodeLine most = book.MaxBy(line => line.Quotations)!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{most.Code.Label}: {most.Quotations} quotations in {most.Sources} sources"));
        return (source, SourceDocument.Read(session, source).Text, most.Code.Id, [.. book.Select(line => line.Code.Id)]);
    }

    static async Task Page(HttpClient client, string what, string address)
    {
        var times = new List<double>();
        long bytes = 0;
        for (int n = 0; n < 11; n++)
        {
            long begin = Stopwatch.GetTimestamp();
            byte[] answer = await client.GetByteArrayAsync(address);
            if (n > 0) times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            else Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, the first time: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:0.0} ms"));
            bytes = answer.Length;
        }

        Figures.Print(string.Create(CultureInfo.InvariantCulture, $"{what} ({bytes / 1000} KB)"), times);
    }

    static async Task<List<double>> Code(HttpClient client, Guid source, string text, Guid[] codes, bool warm)
    {
        var chance = new Random(warm ? 1 : 2);
        var times = new List<double>();
        for (int n = 0; n < (warm ? 200 : 1000); n++)
        {
            int begin = chance.Next(text.Length - 300), end = begin + chance.Next(10, 300);
            var body = new { sourceId = source, begin, end, quote = text[begin..end], codings = new[] { new { id = Guid.NewGuid(), codeId = codes[chance.Next(codes.Length)] } } };
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/quotations/{Guid.NewGuid()}") { Content = JsonContent.Create(body) };
            request.Headers.Add("X-Emic-Change", Guid.NewGuid().ToString());
            long from = Stopwatch.GetTimestamp();
            using HttpResponseMessage answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
        }

        return times;
    }
}
