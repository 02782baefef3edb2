using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Formats;
using Emic.Testing;
using Emic.Workbench;

namespace Emic.Tests.Workbench;

/// <summary>
/// Transcripts as people have them, imported with typos, coded, and corrected by the file as it should read: typos mended, a speaker
/// renamed, one paragraph gone and another one new. The samples as a rule; EMIC_TRANSCRIPTS names a folder with further files.
/// </summary>
public sealed partial class TranscriptCorrectionTests
{
    public static TheoryData<string> Transcripts =>
    [
        .. Directory.GetFiles(Repository.PathOf("samples")).Concat(Environment.GetEnvironmentVariable("EMIC_TRANSCRIPTS") is { Length: > 0 } folder ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
            .Where(file => Readers.Extensions.Contains(Path.GetExtension(file).TrimStart('.')) && Path.GetFileName(file) != "README.md").Order(),
    ];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void A_checked_version_of_a_transcript_changes_no_quotation_in_silence_and_flags_none_without_reason(string file)
    {
        byte[] right = File.ReadAllBytes(file);
        string name = Path.GetFileName(file), format = Path.GetExtension(file).TrimStart('.');
        ImportResult read = Readers.Read(right, name);
        Assert.SkipUnless(read.IsReadable, "Not a transcript that can be read.");
        string speaker = read.Structure.Turns.GroupBy(turn => turn.Speaker).OrderByDescending(same => same.Count()).Select(same => same.Key).FirstOrDefault(known => known.Length > 0) ?? "";
        using var study = new TestStudy();
        Source source = Assert.Single(study.Import(name, WithTypos(right, format)).Sources);
        Dictionary<Guid, string> quotes = Code(study, source);
        string[] before = SourceDocument.Read(study.AsA, source.Id).Text.Split('\n');
        string state = StudyState.Of(study.Study);

        ImportResult checkedVersion = Readers.Read(Rearranged(Renamed(right, format, speaker), format), name);
        CorrectionReport tried = CorrectSource.TakeVersion(study.AsA, source.Id, checkedVersion, isTrial: true), done = CorrectSource.TakeVersion(study.AsA, source.Id, checkedVersion);
        Assert.Equal((tried.Edits, tried.Kept, tried.Moved, tried.Flagged.Count), (done.Edits, done.Kept, done.Moved, done.Flagged.Count));
        Assert.Equal(quotes.Count, done.Kept + done.Moved + done.Flagged.Count);
        SourceDocument document = SourceDocument.Read(study.AsA, source.Id);
        Assert.Equal(checkedVersion.Text.Text, document.Text);
        if (speaker.Length > 0) Assert.Contains(document.Structure.Turns, turn => turn.Speaker == "Rosalind");

        HashSet<string> lines = [.. document.Text.Split('\n')];
        HashSet<Guid> flagged = [.. FlaggedQuotations.Read(study.AsA, source.Id).Select(flag => flag.Quotation.Id)];
        IReadOnlyList<QuotationView> quotations = SourceCodings.Read(study.AsA, source.Id).Quotations;
        Assert.Equal(quotes.Keys.Order(), quotations.Select(quotation => quotation.Id).Order());
        foreach (QuotationView quotation in quotations)
        {
            string quote = quotes[quotation.Id];
            if (!flagged.Contains(quotation.Id)) Assert.Equal(quote, document.Text[quotation.Begin..quotation.End]);
            else Assert.Contains(before, line => line.Contains(quote, StringComparison.Ordinal) && !lines.Contains(line));
        }

        Assert.Empty(study.Check());
        Undo.Back(study.AsA);
        Assert.Equal(state, StudyState.Of(study.Study));
        Assert.Empty(study.Check());
    }

    /// <summary>Seven words of most lines, of one coder and the other in turns.</summary>
    static Dictionary<Guid, string> Code(TestStudy study, Source source)
    {
        string text = SourceDocument.Read(study.AsA, source.Id).Text;
        var quotes = new Dictionary<Guid, string>();
        foreach ((int n, Match words) in SevenWords().Matches(text).Take(120).Index())
        {
            var span = new TextSpan(words.Index, words.Index + words.Length);
            quotes.TryAdd(MarkPassage.Run(n % 2 == 0 ? study.AsA : study.AsB, new Passage(study.Ids.Next(), source.Id, span, words.Value, null, [new CodeWish(study.Ids.Next(), study.Ownership.Id)])).Quotation.Id, words.Value);
        }

        Assert.NotEmpty(quotes);
        return quotes;
    }

    /// <summary>Every thirtieth long word has two letters the wrong way round.</summary>
    static byte[] WithTypos(byte[] file, string format)
    {
        int seen = 0;
        return Edit(file, format, text => (format == "docx" ? WordText() : AllText()).Replace(text, words => LongWord().Replace(words.Value, word => seen++ % 30 == 7 ? string.Concat(word.Value.AsSpan(0, 2), [word.Value[3], word.Value[2]], word.Value.AsSpan(4)) : word.Value)));
    }

    static byte[] Renamed(byte[] file, string format, string speaker) => speaker.Length == 0 ? file : Edit(file, format, text =>
        Regex.Replace(text, $@"(?<=^[\W\d]{{0,14}}|<v |<w:t[^>]*>\W{{0,2}}){Regex.Escape(speaker)}(?=\W)", "Rosalind", RegexOptions.Multiline | RegexOptions.IgnoreCase));

    static byte[] Rearranged(byte[] file, string format) => Edit(file, format, text =>
    {
        MatchCollection paragraphs = (format == "docx" ? WordParagraph() : Block()).Matches(text);
        if (paragraphs.Count < 8) return text;
        Match gone = paragraphs[paragraphs.Count / 2], copied = paragraphs[paragraphs.Count / 4], ahead = paragraphs[paragraphs.Count / 3];
        return text.Remove(gone.Index, gone.Length).Insert(ahead.Index, copied.Value);
    });

    static byte[] Edit(byte[] file, string format, Func<string, string> edit)
    {
        if (format != "docx") return Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(file)));
        using var whole = new MemoryStream();
        whole.Write(file);
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Update, leaveOpen: true))
        {
            using Stream part = zip.GetEntry("word/document.xml")!.Open();
            string text = new StreamReader(part).ReadToEnd();
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(edit(text)));
        }

        return whole.ToArray();
    }

    [GeneratedRegex(@"[^\s]+(?: [^\s]+){6}")]
    private static partial Regex SevenWords();

    [GeneratedRegex(@"\b[a-z]{6,}\b")]
    private static partial Regex LongWord();

    [GeneratedRegex(@"(?<=<w:t(?: [^>]*)?>)[^<]+")]
    private static partial Regex WordText();

    [GeneratedRegex(@".+")]
    private static partial Regex AllText();

    [GeneratedRegex(@"<w:p[ >](?:(?!<w:p[ >]).)*?</w:p>", RegexOptions.Singleline)]
    private static partial Regex WordParagraph();

    [GeneratedRegex(@"(?:[^\r\n]+\r?\n)+\r?\n")]
    private static partial Regex Block();
}
