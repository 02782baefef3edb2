using Emic.Core;
using Emic.Formats;

namespace Emic.Workbench;

/// <summary>The sample study's codebook on its way from version 1 to what it is in the end. Codes go by what they are called in the end.</summary>
sealed class SampleCodebook
{
    /// <summary>What is called otherwise in version 1.</summary>
    static readonly Dictionary<string, string> renamed = new()
    {
        ["3.5 Hand-over"] = "8.3 Hand-over",
        ["7.3 Skill gap"] = "7.4 Skill gap",
        ["8.2 Agile work"] = "8.2 Exploration against plan",
    };

    readonly SampleNames names;
    readonly Dictionary<string, CodebookEntry> final;

    /// <param name="names">What the codes are noted in.</param>
    /// <param name="samples">The folder with both versions.</param>
    public SampleCodebook(SampleNames names, string samples)
    {
        this.names = names;
        CodebookReading reading = CodebookYaml.Read(File.ReadAllBytes(Path.Combine(samples, "codebook.yaml")), "codebook.yaml");
        SampleStudy.Expect(reading.Problems);
        final = reading.Codes.SelectMany(All).ToDictionary(entry => CodeLabel.Of(entry.Number, entry.Name));
    }

    /// <summary>Brings version 1 in.</summary>
    public void BringIn(string coder, string file)
    {
        StudySession session = names.As(coder);
        SampleStudy.Expect(ImportCodebook.Run(session, File.ReadAllBytes(file), Path.GetFileName(file)).Problems);
        foreach (CodeLine line in CodebookView.Read(session)) names.NoteCode(renamed.GetValueOrDefault(line.Code.Label, line.Code.Label), line.Code.Id);
    }

    /// <summary>Makes codes as they stay.</summary>
    public void Make(string coder, params ReadOnlySpan<string> labels)
    {
        foreach (string label in labels)
        {
            CodebookEntry entry = final[label];
            names.NoteCode(label, CreateCode.Run(names.As(coder), new NewCode(entry.Number, entry.Name), Text(entry)).Code.Id);
        }
    }

    /// <summary>Puts codes in the words that stay.</summary>
    public void Settle(string coder, params ReadOnlySpan<string> labels)
    {
        foreach (string label in labels)
        {
            CodebookEntry entry = final[label];
            ChangeCode.Run(names.As(coder), names.Code(label), entry.Number, entry.Name, entry.Color!.Value, Text(entry));
        }
    }

    /// <summary>Splits a code off another one, with the passages that go over to it.</summary>
    public void Split(string coder, string from, string label, IEnumerable<Guid> quotations)
    {
        StudySession session = names.As(coder);
        ChangeMany.Run(session, new ManyWish(ManyAct.Split, [.. quotations], [names.Code(from)], Words: $"{label} = {final[label].Brief}"));
        names.NoteCode(label, CodebookView.Read(session).First(line => line.Code.Label == label).Code.Id);
        Settle(coder, label);
    }

    static IEnumerable<CodebookEntry> All(CodebookEntry entry) => entry.Children.SelectMany(All).Prepend(entry);

    static CodeText Text(CodebookEntry entry) => new(entry.Brief, entry.Definition, entry.Use, entry.NotUse, entry.Origin, entry.Status, entry.IsFolder);
}
