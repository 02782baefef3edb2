using System.Globalization;
using Emic.Core;
using Microsoft.AspNetCore.Http;

namespace Emic.Web;

/// <summary>
/// What a form of a page sent. The button pressed is named <c>act</c>; its value is a verb and, where many rows share one form, the id of
/// the row: "delete 0198…".
/// </summary>
public sealed class Posted(IFormCollection form)
{
    /// <summary>What is to be done: "delete".</summary>
    public string Act => Text("act").Split(' ')[0];

    /// <summary>A field as it was typed; empty if it was not sent. Of several the last: a button's over what the form says by itself.</summary>
    public string Text(string name) => form[name] is [.., { } last] ? last : "";

    /// <summary>Whether a box was ticked.</summary>
    public bool Ticked(string name) => form[name].Count > 0;

    /// <summary>The row that is meant: the one in the button's value, or the field "id".</summary>
    /// <exception cref="RefusedException">None was named.</exception>
    public Guid Id() => Text("act").Split(' ') is [_, var named, ..] && Guid.TryParse(named, out var id) ? id : Id("id");

    /// <summary>The number in the button's value, behind the verb.</summary>
    /// <exception cref="RefusedException">None was named.</exception>
    public long Number() => long.TryParse(Text("act").Split(' ')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException("The page is out of date. Reload it and try again.");

    /// <summary>An id in a field.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Guid Id(string name) => MaybeId(name) ?? throw new RefusedException("Choose one first.", name);

    /// <summary>An id in a field; null if there is none.</summary>
    public Guid? MaybeId(string name) => Guid.TryParse(Text(name), out var id) ? id : null;

    /// <summary>The version of the row the person saw; null if the form does not say.</summary>
    public long? Version => long.TryParse(Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>The colour chosen; null if none was.</summary>
    public Hue? Color => Text("color") is { Length: > 0 } name && Palette.TryParse(name, out var hue) ? hue : null;

    /// <summary>A choice by its name, case aside; for "act" the word after the verb, if there is one.</summary>
    /// <exception cref="RefusedException">There is no such choice.</exception>
    public T Choice<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse(Text(name).Split(' ')[^1], ignoreCase: true, out T choice) && Enum.IsDefined(choice) ? choice : throw new RefusedException("The page is out of date. Reload it and try again.");
}
