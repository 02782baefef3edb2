using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Emic.Web;

/// <summary>What is to be done to many quotations, as forms and the preview send it.</summary>
static class ManyAsked
{
    /// <summary>The act that a form asks for, on the passages it names or on every one that the page's question finds.</summary>
    /// <exception cref="RefusedException">It names none.</exception>
    public static ManyWish Of(Posted posted, StudySession session, QuotationQuery query) =>
        Of(session, query, posted.Choice<ManyAct>("act"), posted.Text("ids"), posted.Text("every").Length > 0, posted.Text("into"), posted.Text("words"));

    /// <summary>The same of an address's question, for the preview.</summary>
    public static ManyWish Of(StudySession session, ManyBody body) => Of(
        session,
        QuestionAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(body.Question))),
        Enum.TryParse(body.Act, ignoreCase: true, out ManyAct act) && Enum.IsDefined(act) ? act : throw new BadHttpRequestException("There is no such act."),
        body.Ids,
        body.Every,
        body.Into ?? "",
        body.Words ?? "");

    static ManyWish Of(StudySession session, QuotationQuery query, ManyAct act, string ids, bool every, string into, string words)
    {
        var quotations = every
            ? AskedQuotations.Read(session, query)
            : [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.TryParse(id, out var one) ? one : Guid.Empty).Where(id => id != Guid.Empty)];
        return quotations.Count > 0 ? new ManyWish(act, quotations, AskedQuotations.Codes(session, query), Named(session, into), words) : throw new RefusedException("Choose some quotations first.");
    }

    /// <summary>The code that is meant, by id or as people write it; null while nothing is written.</summary>
    static Guid? Named(StudySession session, string written) =>
        string.IsNullOrWhiteSpace(written) ? null
        : Guid.TryParse(written, out var id) ? id
        : CodebookView.Find(session, written)?.Id ?? throw new RefusedException($"There is no code “{written.Trim()}”. Write its number or its name.");
}

/// <summary>An act on many quotations that is only asked about.</summary>
/// <param name="Act">"recode" and so on, as <see cref="ManyAct"/>.</param>
/// <param name="Question">The page's question, as it stands in its address.</param>
/// <param name="Ids">The passages, with commas between them.</param>
/// <param name="Every">Whether every passage is meant that the question finds.</param>
/// <param name="Into">The code they get: its id, its number, its name or both.</param>
/// <param name="Words">The new code, or the comment.</param>
sealed record ManyBody(string Act, string Question, string Ids, bool Every, string? Into, string? Words);
