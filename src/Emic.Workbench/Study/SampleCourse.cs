using System.Globalization;
using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>
/// What happened in the sample study, day by day: each source comes in when it was there, each coding and each change of the codebook is somebody's, so that
/// the history of the sample reads like that of a study.
/// </summary>
sealed class SampleCourse
{
    readonly Study study;
    readonly SampleClock clock;
    readonly string samples;
    readonly SampleNames names;
    readonly SampleCodebook codebook;
    readonly SampleCodings codings;
    readonly SampleNotes notes;

    public SampleCourse(Study study, SampleClock clock, string samples)
    {
        (this.study, this.clock, this.samples) = (study, clock, samples);
        names = new SampleNames(study);
        codebook = new SampleCodebook(names, samples);
        CodingsReading reading = CodingsCsv.Read(File.ReadAllBytes(Path.Combine(samples, "codings.csv")), "codings.csv");
        SampleStudy.Expect(reading.Problems);
        codings = new SampleCodings(study, clock, names, reading.Rows);
        notes = new SampleNotes(study, clock, names, samples);
    }

    /// <summary>Lets it all happen.</summary>
    /// <exception cref="InvalidDataException">A file names something that is not there, or codings are left.</exception>
    public void Run()
    {
        foreach (string coder in new[] { "A", "B" }) names.Note(Coders.Add(study.Session(), coder));
        TrainAndCodeApart();
        ReachTheRule();
        BeSurprised();
        Finish();
        if (codings.Open > 0) throw new InvalidDataException($"The sample study is not what it should be: {codings.Open} of its codings are never made.");
    }

    /// <summary>Papers, the pilot, which both code in the open, and round 1, in which they code apart with version 1.</summary>
    void TrainAndCodeApart()
    {
        At("2026-01-05 09:20");
        BringIn([.. SampleSource.All.Where(source => source.IsPaper)]);
        BringIn("2026-01-07 14:05", "P1a");
        ChangeSource.Move(names.As("A"), names.Source("P1a").Id, after: null);
        At("2026-01-08 09:30");
        codebook.BringIn("A", Path.Combine(samples, "codebook-1.yaml"));
        Code("2026-01-08 10:00", "A", "P1a");
        Code("2026-01-08 11:10", "B", "P1a");
        At("2026-01-09 09:10");
        foreach (SampleSource paper in SampleSource.All.Where(source => source.IsPaper)) codings.Code("A", paper.Name);

        BringIn("2026-01-13 09:15", "P1b");
        Code("2026-01-13 10:00", "A", "P1b");
        Code("2026-01-14 10:05", "B", "P1b");
        BringIn("2026-01-19 09:00", "P3a");
        Code("2026-01-19 09:40", "A", "P3a");
        Code("2026-01-20 13:30", "B", "P3a");
        BringIn("2026-01-21 09:05", "P3b");
        Code("2026-01-21 10:20", "A", "P3b");
        Code("2026-01-22 09:30", "B", "P3b");

        // What they found when they laid round 1 side by side: not wrong, but not understood, or not written down; a hope, or a plan.
        At("2026-01-23 10:30");
        codebook.Settle("A", "4.3 Meaning", "8.2 Exploration against plan");
        At("2026-01-23 11:15");
        codebook.Settle("B", "2.3 Expectation gap", "8.1 Estimation");
    }

    /// <summary>The interviews after which the rule of saturation is met.</summary>
    void ReachTheRule()
    {
        BringIn("2026-01-28 09:10", "P2a");
        Code("2026-01-28 10:00", "A", "P2a");
        BringIn("2026-02-02 09:00", "P4a");
        Code("2026-02-02 09:45", "A", "P4a");
        BringIn("2026-02-04 13:05", "P5b");
        Code("2026-02-04 13:40", "A", "P5b");
        BringIn("2026-02-05 09:20", "P7a");
        Code("2026-02-05 10:00", "A", "P7a");
    }

    /// <summary>The operator, and version 2.</summary>
    void BeSurprised()
    {
        BringIn("2026-02-11 09:00", "P6a");
        // Under version 1 that is what it was.
        names.NoteCode("4.4 Silent change", names.Code("4.2 Quality"));
        At("2026-02-11 09:40");
        ILookup<string, Guid> coded = codings.Code("A", "P6a");
        At("2026-02-11 11:10");
        codebook.Settle("A", "7.4 Skill gap");
        codebook.Make("A", "7.3 Monitoring", "9.3 Written agreement");
        Code("2026-02-11 11:30", "A", "P6a");
        At("2026-02-11 16:40");
        codebook.Split("A", "4.2 Quality", "4.4 Silent change", coded["4.4 Silent change"]);

        // “Thrown over to us”: nobody's, or between teams? Round 1 had no answer.
        At("2026-02-12 10:15");
        codebook.Settle("A", "3.2 Ownership");
        MoveCode.Run(names.As("A"), names.Code("8.3 Hand-over"), names.Code("8"), names.Code("8.2"));
        codebook.Settle("A", "8.3 Hand-over", "3 Decomposition", "5.4 Isolation");
        At("2026-02-12 11:00");
        MergeCode.Run(names.As("B"), names.Code("Trust"), names.Code("5.3"));
        codebook.Settle("B", "5.3 Uncertainty");
        At("2026-02-12 13:50");
        codebook.Settle("A", "1.3 Operator", "4.1 Supply", "4.2 Quality", "6 Documentation", "9.2 Early joint work");
        Code("2026-02-13 09:30", "A", "Okwuosah-2020");
    }

    /// <summary>Those who were missing, and round 2 with version 2.</summary>
    void Finish()
    {
        Code("2026-02-13 10:00", "B", "P6a");
        BringIn("2026-02-16 09:00", "P3c");
        Code("2026-02-16 09:30", "A", "P3c");
        At("2026-02-16 10:20");
        codebook.Make("A", "8.4 Approval gate");
        codebook.Settle("A", "1.6 Other", "7.2 Testing");
        Code("2026-02-16 10:30", "A", "P3c");
        Code("2026-02-16 14:00", "B", "P5b");
        BringIn("2026-02-17 09:10", "P2b");
        Code("2026-02-17 09:50", "A", "P2b");
        Code("2026-02-18 10:00", "B", "P2b");
        BringIn("2026-02-19 13:00", "P5a");
        Code("2026-02-19 13:30", "A", "P5a");
        BringIn("2026-02-23 09:05", "P6b");
        Code("2026-02-23 09:40", "A", "P6b");
        Code("2026-02-24 09:30", "B", "P6b");
        BringIn("2026-02-25 09:00", "P8a");
        Code("2026-02-25 09:40", "A", "P8a");
        At("2026-02-26 10:00");
        notes.Link();
    }

    void At(string time)
    {
        DateTimeOffset at = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        notes.WriteUntil(at);
        clock.Set(at);
    }

    void Code(string time, string coder, string source)
    {
        At(time);
        codings.Code(coder, source);
    }

    void BringIn(string time, string interview)
    {
        At(time);
        BringIn([SampleSource.All.First(source => source.Name == interview)]);
    }

    void BringIn(IReadOnlyList<SampleSource> some)
    {
        StudySession session = names.As("A");
        ImportReport report = ImportSources.Run(session, [.. some.Select(source => SourceFile.At(Path.Combine(samples, source.File), source.Group))], ImportSources.InProcess);
        SampleStudy.Expect(report.Problems);
        foreach ((Source source, SampleSource sample) in report.Sources.Zip(some))
        {
            names.Note(source);
            ChangeSource.Run(session, source.Id, source.Name, sample.Description, source.Group);
        }
    }
}
