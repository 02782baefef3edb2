using Emic.Core;

namespace Emic.Workbench;

/// <summary>What the sample study's files call by name: coders, sources and quotations that are there already, and codes by what they are called in the end.</summary>
sealed class SampleNames(Study study)
{
    readonly Dictionary<string, Guid> coders = [];
    readonly Dictionary<string, Source> sources = [];
    readonly Dictionary<string, Guid> codes = [];
    readonly Dictionary<(string Source, string Coder, string Words), Guid> quotations = [];

    /// <summary>A session of one of the two.</summary>
    public StudySession As(string coder) => study.Session(Coder(coder));

    public Guid Coder(string name) => Known(coders, name);

    public Source Source(string name) => Known(sources, name);

    public Guid Quotation(string source, string coder, string words) => Known(quotations, (source, coder, SourceText.From(words).Text));

    /// <summary>A code by its label, its number, or its name if it has no number.</summary>
    public Guid Code(string said) => codes.FirstOrDefault(code => code.Key == said || code.Key.StartsWith(said + " ", StringComparison.Ordinal)) is { Key: not null } found ? found.Value : throw Missing(said);

    public bool HasCode(string label) => codes.ContainsKey(label);

    public void Note(Coder coder) => coders[coder.Name] = coder.Id;

    public void Note(Source source) => sources[source.Name] = source;

    public void NoteCode(string label, Guid id) => codes[label] = id;

    public void NoteQuotation(string source, string coder, string words, Guid id) => quotations[(source, coder, words)] = id;

    static T Known<TName, T>(Dictionary<TName, T> known, TName name)
        where TName : notnull => known.TryGetValue(name, out T? one) ? one : throw Missing($"{name}");

    static InvalidDataException Missing(string name) => new($"The sample study is not what it should be: its files name “{name}”, which is not there.");
}
