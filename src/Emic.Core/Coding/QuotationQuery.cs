namespace Emic.Core;

/// <summary>A code that is asked for.</summary>
/// <param name="CodeId">The code.</param>
/// <param name="Below">Whether the codes below it count as it.</param>
public sealed record CodeChoice(Guid CodeId, bool Below = false);

/// <summary>How a further code bears on the quotations asked for. Quotations of every coder whom the viewer sees count as a further code's.</summary>
public enum CodeRelation
{
    /// <summary>The quotation carries the code as well.</summary>
    And,

    /// <summary>Quotations of this code are asked for as well.</summary>
    Or,

    /// <summary>The quotation does not carry the code.</summary>
    Not,

    /// <summary>It shares at least one character with a quotation of the code; itself, if it carries the code.</summary>
    Overlapping,

    /// <summary>All of it lies in a quotation of the code; in itself, if it carries the code.</summary>
    Within,

    /// <summary>A quotation of the code lies in the same turn or at most so many turns away.</summary>
    Near,
}

/// <summary>A further code and how it bears on the quotations.</summary>
/// <param name="Relation">How.</param>
/// <param name="Code">The code.</param>
/// <param name="Turns">For <see cref="CodeRelation.Near"/>: how many turns away at most; 0 is the same turn.</param>
public sealed record CodeCondition(CodeRelation Relation, CodeChoice Code, int Turns = 0)
{
    /// <summary>Whether it looks at what lies about a quotation, and not at the quotation alone.</summary>
    public bool LooksAround => Relation is CodeRelation.Overlapping or CodeRelation.Within or CodeRelation.Near;
}

/// <summary>Which quotations are asked for, by what they carry and what lies about them. See docs/guide/retrieval.md.</summary>
/// <param name="Code">The code they carry; null for all quotations, the free ones too.</param>
/// <param name="Conditions">Further codes. Those with <see cref="CodeRelation.Or"/> widen the question; all others must hold for what was found.</param>
/// <param name="Filter">Where they lie and whose they are.</param>
public sealed record QuotationQuery(CodeChoice? Code, IReadOnlyList<CodeCondition> Conditions, QuotationFilter Filter)
{
    /// <summary>All quotations.</summary>
    public static QuotationQuery All { get; } = new(null, [], QuotationFilter.None);

    /// <summary>The quotations of one code.</summary>
    public static QuotationQuery Of(Guid code, bool below = false) => All with { Code = new CodeChoice(code, below) };

    /// <summary>The codes whose quotations are asked for: the first one and those behind "or". Empty for all quotations.</summary>
    public IEnumerable<CodeChoice> Asked => Code is null ? [] : [Code, .. Conditions.Where(one => one.Relation == CodeRelation.Or).Select(one => one.Code)];

    /// <summary>Every code the question names.</summary>
    public IEnumerable<CodeChoice> Named => [.. Code is null ? (CodeChoice[])[] : [Code], .. Conditions.Select(one => one.Code)];
}

/// <summary>Where quotations lie and whose they are. A side that names nothing is open.</summary>
/// <param name="Sources">Sources.</param>
/// <param name="Groups">Groups of sources; "" is the sources without one.</param>
/// <param name="Coders">Coders.</param>
/// <param name="Speakers">Who speaks where the quotation begins, case aside.</param>
/// <param name="Text">Letters that its words hold, case aside; empty for any.</param>
public sealed record QuotationFilter(IReadOnlyList<Guid> Sources, IReadOnlyList<string> Groups, IReadOnlyList<Guid> Coders, IReadOnlyList<string> Speakers, string Text)
{
    /// <summary>Keeps all.</summary>
    public static QuotationFilter None { get; } = new([], [], [], [], "");

    /// <summary>How certain their coders are of a code asked for, or of any code where none is asked for; empty for anything.</summary>
    public IReadOnlyList<Certainty> Certainties { get; init; } = [];

    /// <summary>Whether all sides are open.</summary>
    public bool IsOpen => Sources.Count + Groups.Count + Coders.Count + Speakers.Count + Text.Length + Certainties.Count == 0;

    /// <summary>Whether quotations of this source may be among those found.</summary>
    public bool Admits(Source source) =>
        (Sources.Count == 0 || Sources.Contains(source.Id)) && (Groups.Count == 0 || Groups.Contains(source.Group, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether this coder's may be.</summary>
    public bool AdmitsCoder(Guid coder) => Coders.Count == 0 || Coders.Contains(coder);

    /// <summary>Whether those in this speaker's turns may be; an empty name stands for no speaker.</summary>
    public bool AdmitsSpeaker(string speaker) => Speakers.Count == 0 || Speakers.Contains(speaker, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether one of these words may be.</summary>
    public bool AdmitsText(string words) => Text.Length == 0 || words.Contains(Text, StringComparison.OrdinalIgnoreCase);
}
