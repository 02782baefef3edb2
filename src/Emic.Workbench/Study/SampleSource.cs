namespace Emic.Workbench;

/// <summary>A source of the sample study.</summary>
/// <param name="File">Its path below the samples' folder.</param>
/// <param name="About">Who speaks, or what the paper is about.</param>
sealed record SampleSource(string File, string About)
{
    /// <summary>The interviews in the order in which they were held, then the notes on papers in the order of reading.</summary>
    public static IReadOnlyList<SampleSource> All { get; } =
    [
        new("P1a.docx", "Data scientist. O1, photo library, 30 people, mixed team, South Asia. The pilot."),
        new("P1b.vtt", "Software engineer. O1, photo library, 30 people, mixed team, South Asia."),
        new("P3a.txt", "Data scientist. O3, credit scores, 20,000 people, separate departments, Western Europe."),
        new("P3b.vtt", "Software engineer. O3, credit scores, 20,000 people, separate departments, Western Europe."),
        new("P2a.docx", "Data scientist. O2, scan triage, 200 people, vendor in a hospital, Western Europe."),
        new("P4a.md", "Data scientist. O4, crop forecasts, 60 people, outside consultant, East Africa. May not be quoted."),
        new("P5b.srt", "Software engineer. O5, shop recommendations, 3,000 people, platform team between, North America."),
        new("P7a.txt", "Software engineer. O7, bus arrivals, 150 people, public tender, South America."),
        new("P6a.docx", "Operator. O6, factory alarms, 800 people, mixed team with the customer's data, East Asia. From here on guide version 2."),
        new("P3c.docx", "Lawyer. O3, credit scores, 20,000 people, separate departments, Western Europe."),
        new("P2b.vtt", "Radiologist. O2, scan triage, 200 people, vendor in a hospital, Western Europe."),
        new("P5a.txt", "Product manager. O5, shop recommendations, 3,000 people, platform team between, North America."),
        new("P6b.docx", "Data scientist. O6, factory alarms, 800 people, mixed team with the customer's data, East Asia."),
        new("P8a.md", "Designer. O8, call summaries, 400 people, remote mixed team, North America."),
        new("papers/Tveitmoen-2017.txt", "Note on a paper: how data pipelines grow."),
        new("papers/Aldermoor-2019.txt", "Note on a paper: data errors and whom they hurt."),
        new("papers/Okwuosah-2020.md", "Note on a paper: what a model should say about itself."),
        new("papers/Lindhammar-2018.txt", "Note on a paper: iterations in teams that learn from data."),
        new("papers/Castellane-2021.md", "Note on a paper: roles around learning products."),
        new("papers/Brandvoll-2022.txt", "Note on a paper: an experience report on delivery times."),
    ];

    /// <summary>What it is called in the study.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    public bool IsPaper => File.StartsWith("papers/", StringComparison.Ordinal);

    public string Group => IsPaper ? "Papers" : "Interviews";

    public string Description => $"{About} Synthetic: invented for Emic.";
}
