using Emic.Benchmarks;

// Measures and prints; asserts nothing. The figures and the targets are in docs/benchmarks.md.
switch (args)
{
    case ["machine", var folder]:
        MachineBench.Run(folder);
        return 0;
    case ["large", var study]:
        LargeStudy.Build(study, sources: 1000, words: 8000, codings: 500, codes: 100);
        return 0;
    case ["text", var study]:
        // One transcript to look at in the browser: 20,000 words with 5,000 codings, and 1,000,000 characters with 20,000.
        LargeStudy.Build(study + ".words.emic", sources: 1, words: 20_000, codings: 5000, codes: 60);
        LargeStudy.Build(study + ".characters.emic", sources: 1, words: 181_000, codings: 20_000, codes: 60);
        return 0;
    case ["docx", var folder]:
        WordFiles.Write(folder, files: 1000, words: 8000);
        return 0;
    case ["correct", var folder]:
        CorrectionBench.Run(folder, quotations: 5000, times: 40);
        return 0;
    case ["run", var times, .. var command]:
        CommandBench.Run(int.Parse(times, System.Globalization.CultureInfo.InvariantCulture), command);
        return 0;
    case ["http", var emic, var study]:
        await HttpBench.RunAsync(emic, study);
        return 0;
    case ["retrieval", var study]:
        RetrievalBench.Run(study);
        return 0;
    case ["texts", var study]:
        SearchBench.Build(study);
        return 0;
    case ["search", var study]:
        SearchBench.Run(study);
        return 0;
    case ["words", var study]:
        WordsBench.Run(study);
        return 0;
    case ["browser", var emic, var study]:
        await BrowserBench.RunAsync(emic, study);
        return 0;
    case ["stats-agreement"]:
        AgreementBench.Run();
        return 0;
    case ["stats-saturation"]:
        SaturationBench.Run();
        return 0;
    case ["stats-association"]:
        AssociationBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("machine FOLDER | large STUDY | text NAME | docx FOLDER | correct FOLDER | run TIMES COMMAND… | http EMIC.DLL STUDY | retrieval STUDY | texts STUDY | search STUDY | words STUDY | browser EMIC.DLL STUDY | stats-agreement | stats-saturation | stats-association");
        return 2;
}
