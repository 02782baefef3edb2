using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Finds the rows an act needs, and says so when they are gone or not as they were seen.</summary>
static class Expect
{
    /// <summary>The row with this id.</summary>
    /// <param name="scope">The open change.</param>
    /// <param name="id">The id.</param>
    /// <param name="what">What it is, for the sentence: "code".</param>
    /// <param name="seen">The version the person saw; null if they act on whatever is there.</param>
    /// <exception cref="RefusedException">It is gone, or has changed since.</exception>
    public static T Row<T>(this ChangeScope scope, Guid id, string what, long? seen = null)
        where T : class, IRow
    {
        T row = scope.Find<T>(id) ?? throw new RefusedException($"This {what} is gone: somebody deleted it meanwhile. Look at the history to bring it back.");
        if (seen is { } version && row.Version != version) throw new RefusedException($"This {what} was changed meanwhile; nothing was saved. Look at it as it is now and try again.");
        return row;
    }

    /// <summary>A coder's own quotation.</summary>
    /// <exception cref="RefusedException">It is gone, changed since, or another coder's.</exception>
    public static Quotation OwnQuotation(this ChangeScope scope, StudySession session, Guid id, long? seen = null)
    {
        Quotation quotation = scope.Row<Quotation>(id, "quotation", seen);
        return quotation.CoderId == session.Coder ? quotation : throw new RefusedException("This quotation is another coder's. Mark the passage yourself to code it your way.");
    }

    /// <summary>A coder's own memo.</summary>
    /// <exception cref="RefusedException">It is gone, changed since, or another coder's.</exception>
    public static Memo OwnMemo(this ChangeScope scope, StudySession session, Guid id, long? seen = null)
    {
        Memo memo = scope.Row<Memo>(id, "memo", seen);
        return memo.CoderId == session.Coder ? memo : throw new RefusedException("This memo is another coder's. Write one of your own.");
    }

    /// <summary>A coder's own link.</summary>
    /// <exception cref="RefusedException">It is gone, changed since, or another coder's.</exception>
    public static Link OwnLink(this ChangeScope scope, StudySession session, Guid id, long? seen = null)
    {
        Link link = scope.Row<Link>(id, "link", seen);
        return link.CoderId == session.Coder ? link : throw new RefusedException("This link is another coder's. Make one of your own.");
    }

    /// <summary>A coder's own coding.</summary>
    /// <exception cref="RefusedException">It is gone, changed since, or another coder's.</exception>
    public static Coding OwnCoding(this ChangeScope scope, StudySession session, Guid id, long? seen = null)
    {
        Coding coding = scope.Row<Coding>(id, "coding", seen);
        return coding.CoderId == session.Coder ? coding : throw new RefusedException("This coding is another coder's. Code the passage yourself to see it your way.");
    }
}
