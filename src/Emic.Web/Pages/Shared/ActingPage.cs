using Emic.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Emic.Web;

/// <summary>
/// A page with forms. Whatever is sent comes to <see cref="Do"/>, which acts and says where to go on; a refusal is shown in place, with
/// what was typed. The page puts one <c>ActHere</c> where the sentence belongs.
/// </summary>
public abstract class ActingPage : ComponentBase
{
    [Inject]
    public required Visit Visit { get; set; }

    [Inject]
    public required NavigationManager Go { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    /// <summary>Why nothing was done; empty if nothing was refused.</summary>
    internal string Problem { get; private set; } = "";

    /// <summary>The field that the refusal is about; empty if none.</summary>
    internal string ProblemIn { get; private set; } = "";

    /// <summary>What was sent and refused, to be shown again.</summary>
    internal Posted? Refused { get; private set; }

    /// <summary>Does what a form asks for.</summary>
    /// <returns>The address to go on to.</returns>
    /// <exception cref="RefusedException">It can't be done.</exception>
    protected abstract string Do(Posted posted);

    /// <summary>Reads what the page shows.</summary>
    protected virtual void Read()
    {
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Read();

    /// <summary>The handler of the page's forms.</summary>
    protected void Act()
    {
        var posted = new Posted(Context.Request.Form);
        try
        {
            Go.NavigateTo(Do(posted));
        }
        catch (Exception refusal) when (refusal is RefusedException or StudyFileException)
        {
            (Problem, ProblemIn, Refused) = (refusal.Message, (refusal as RefusedException)?.About ?? "", posted);
            Read();
        }
    }

    /// <summary>The refused form, if it was this one.</summary>
    protected Posted? RefusedAs(params ReadOnlySpan<string> acts) => Refused is { } posted && acts.Contains(posted.Act) ? posted : null;
}
