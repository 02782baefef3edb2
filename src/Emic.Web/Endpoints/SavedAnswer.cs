using System.Text.Json.Serialization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>What undo or redo would do next.</summary>
/// <param name="Change">The id of the change that would be taken.</param>
/// <param name="Sentence">What it was.</param>
sealed record StepName(Guid Change, string Sentence);

/// <summary>What every write answers once the study holds it.</summary>
/// <param name="SavedAt">When it reached the disk, UTC.</param>
/// <param name="Sequence">The number of the change.</param>
/// <param name="Undo">What undo would take back now.</param>
/// <param name="Redo">What redo would do again now.</param>
record SavedAnswer(DateTimeOffset SavedAt, long Sequence, StepName? Undo, StepName? Redo)
{
    public static SavedAnswer Of(StudySession session, Saved saved)
    {
        (StepName? undo, StepName? redo) = Steps(session);
        return new SavedAnswer(saved.At, saved.Sequence, undo, redo);
    }

    public static (StepName? Undo, StepName? Redo) Steps(StudySession session)
    {
        UndoState state = History.Steps(session);
        return (state.Undo is { } undo ? new StepName(undo.Id, undo.Sentence) : null, state.Redo is { } redo ? new StepName(redo.Id, redo.Sentence) : null);
    }
}

/// <summary>The answer to a change of a quotation or what is on it.</summary>
/// <param name="Saved">What every write answers.</param>
/// <param name="Quotation">The quotation as it is now; left out where it is gone.</param>
/// <param name="RemovedQuotation">Whether it is gone.</param>
/// <param name="CreatedCodes">Codes made along the way.</param>
sealed record QuotationAnswer(
    [property: JsonIgnore] SavedAnswer Saved,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QuotationJson? Quotation,
    bool RemovedQuotation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CodeJson>? CreatedCodes = null)
    : SavedAnswer(Saved)
{
    public static QuotationAnswer Of(StudySession session, Saved saved, QuotationView? quotation, bool removed = false, IReadOnlyList<Code>? created = null) => new(
        SavedAnswer.Of(session, saved),
        quotation is null ? null : Json(session, quotation),
        removed,
        created is { Count: > 0 } ? [.. CodebookView.Read(session).Where(line => created.Any(code => code.Id == line.Code.Id)).Select(CodeJson.Of)] : null);

    public static QuotationJson Json(StudySession session, QuotationView quotation) => new(quotation, Coders.List(session).ToList().FindIndex(coder => coder.Id == quotation.CoderId));
}

/// <summary>The answer to undo and redo.</summary>
/// <param name="Saved">What every write answers.</param>
/// <param name="Change">The change that was taken back or done again.</param>
/// <param name="Sentence">What was taken back or done again.</param>
/// <param name="Sources">Sources whose codings changed by it.</param>
/// <param name="Codes">Whether the codebook changed by it.</param>
/// <param name="Code">The code it was about and that is there now.</param>
sealed record UndoAnswer([property: JsonIgnore] SavedAnswer Saved, Guid Change, string Sentence, IReadOnlyList<Guid> Sources, bool Codes, Guid? Code) : SavedAnswer(Saved);
