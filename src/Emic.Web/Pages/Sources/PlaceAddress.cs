using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Emic.Web;

/// <summary>Where in the sources something is asked for, as it stands in an address: <c>source</c>, <c>group</c> and <c>speaker</c>, each as often as needed.</summary>
static class PlaceAddress
{
    /// <summary>How the sources without a group are written.</summary>
    const string NoGroup = "-";

    /// <summary>The ids in a field; what is none is left out.</summary>
    public static Guid[] Ids(IQueryCollection sent, string name) => [.. sent[name].Select(value => Guid.TryParse(value, out var one) ? one : Guid.Empty).Where(one => one != Guid.Empty).Distinct()];

    /// <summary>The words in a field; empty ones are left out.</summary>
    public static string[] Words(IQueryCollection sent, string name) => [.. sent[name].Select(value => (value ?? "").Trim()).Where(value => value.Length > 0).Distinct()];

    /// <summary>The groups; "" is the sources without one.</summary>
    public static string[] Groups(IQueryCollection sent) => [.. Words(sent, "group").Select(value => value == NoGroup ? "" : value)];

    /// <summary>How a group stands in a field.</summary>
    public static string Group(string group) => group.Length == 0 ? NoGroup : group;

    /// <summary>Writes the fields.</summary>
    public static void Write(QueryBuilder fields, IEnumerable<Guid> sources, IEnumerable<string> groups, IEnumerable<string> speakers)
    {
        foreach (var source in sources) fields.Add("source", $"{source}");
        foreach (var group in groups) fields.Add("group", Group(group));
        foreach (var speaker in speakers) fields.Add("speaker", speaker);
    }
}
