using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>A page of the open study. Without one it leads to the start page; where somebody must act, to the choice of the coder first.</summary>
public abstract class StudyPage : ActingPage
{
    /// <summary>Whether the page is of use only to somebody who codes.</summary>
    protected virtual bool NeedsCoder => false;

    /// <summary>The session for use cases.</summary>
    protected StudySession Session => Visit.Session;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (!Visit.HasStudy) Go.NavigateTo("/");
        else if (NeedsCoder && Visit.Coder is null) Go.NavigateTo("/coders?to=" + Uri.EscapeDataString("/" + Go.ToBaseRelativePath(Go.Uri)));
        else base.OnInitialized();
    }

    /// <inheritdoc/>
    protected sealed override string Do(Posted posted) =>
        posted.MaybeId("study") == Visit.StudyId ? Apply(posted) : throw new RefusedException("Another study was opened in Emic since this page was. Nothing was done here.");

    /// <summary>As <see cref="ActingPage.Do"/>, when it is meant for the study that is open.</summary>
    protected virtual string Apply(Posted posted) => throw new RefusedException("There is nothing to do on this page.");
}
