using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>One request to the open study: who asks, and what they may see. Pages and endpoints are given it.</summary>
public sealed class Visit(Desk desk, BrowserSession browser)
{
    /// <summary>Whether a study is open.</summary>
    public bool HasStudy => desk.Study is not null;

    /// <summary>The session for use cases, with the coder chosen in this browser, if any.</summary>
    /// <exception cref="RefusedException">No study is open.</exception>
    public StudySession Session => Open.Study.Session(CoderId);

    /// <summary>The coder chosen in this browser; null while nobody was, or if they are gone.</summary>
    public Coder? Coder => CoderId is { } id ? Coders.List(Open.Study.Session()).FirstOrDefault(coder => coder.Id == id) : null;

    /// <summary>The id of the coder chosen in this browser.</summary>
    public Guid? CoderId => browser.CoderOf(Open.Id);

    /// <summary>What a colleague's work says of whose it is; null for one's own.</summary>
    public string? OwnerOf(QuotationView quotation, IReadOnlyDictionary<Guid, Coder> coders) => quotation.CoderId == CoderId ? null : coders.GetValueOrDefault(quotation.CoderId)?.Name;

    /// <summary>The id of the open study.</summary>
    public Guid StudyId => Open.Id;

    /// <summary>What undo and redo would do here. Nothing before somebody has said who codes: what nobody in particular did is taken back by the command line.</summary>
    public UndoState Steps => Coder is null ? new UndoState(null, null) : History.Steps(Session);

    /// <summary>From now on this coder works in this browser.</summary>
    public void Choose(Guid coder) => browser.ChooseCoder(Open.Id, coder);

    OpenStudy Open => desk.Study ?? throw new RefusedException("No study is open. Open one on the start page.");
}
