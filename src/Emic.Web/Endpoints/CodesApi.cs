using System.Text.Json.Serialization;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Emic.Web;

/// <summary>A code as pages know it.</summary>
sealed record CodeJson(
    Guid Id, Guid? ParentId, string Number, string Name, string Color, string Brief, string Definition, string Use, string NotUse,
    string Origin, string Status, bool IsFolder, long Version, int Quotations, int Sources)
{
    public static CodeJson Of(CodeLine line) => new(
        line.Code.Id, line.Code.ParentId, line.Code.Number, line.Code.Name, line.Code.Color.Name(), line.Code.Brief, line.Code.Definition, line.Code.Use, line.Code.NotUse,
        line.Code.Origin.ToString().ToLowerInvariant(), line.Code.Status.ToString().ToLowerInvariant(), line.Code.IsFolder, line.Code.Version, line.Quotations, line.Sources);
}

/// <summary>All codes.</summary>
sealed record CodesAnswer(IReadOnlyList<CodeJson> Codes);

/// <summary>Where a code goes: below which one, after which sibling; null for the top and for the first place.</summary>
sealed record PlaceBody(Guid? ParentId, Guid? AfterId);

/// <summary>The number a code gets.</summary>
sealed record NumberBody(string Number);

/// <summary>The answer to a move of a code.</summary>
/// <param name="Saved">What every write answers.</param>
/// <param name="Fitting">The next free number that fits where it stands now; empty where its own does.</param>
/// <param name="Place">Where it stands now: "below 3.1".</param>
sealed record MovedAnswer([property: JsonIgnore] SavedAnswer Saved, string Fitting, string Place) : SavedAnswer(Saved);

/// <summary>The codebook, depth first.</summary>
static class CodesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/codes", (Visit visit) => new CodesAnswer([.. CodebookView.Read(visit.Session).Select(CodeJson.Of)]));
        api.MapPut("/codes/{id:guid}/place", (Guid id, PlaceBody body, Visit visit, HttpContext context) =>
            new MovedAnswer(SavedAnswer.Of(visit.Session, MoveCode.Run(visit.Changing(context), id, body.ParentId, body.AfterId)), NumberCode.Fitting(visit.Session, id), NumberCode.Place(visit.Session, id)));
        api.MapPut("/codes/{id:guid}/number", (Guid id, NumberBody body, Visit visit, HttpContext context) => SavedAnswer.Of(visit.Session, NumberCode.Run(visit.Changing(context), id, body.Number ?? "")));
    }
}
