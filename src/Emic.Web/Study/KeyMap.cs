using System.Text.Encodings.Web;
using System.Text.Json;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>Which key does what for this person: the usual keys, and those chosen instead.</summary>
sealed class KeyMap(OwnSettings settings)
{
    static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keys that mean something else wherever one is, also where no list says so.</summary>
    static readonly HashSet<string> Taken = [.. Enumerable.Range(0, 10).Select(digit => $"{digit}"), " ", "Escape", "Tab", "Home", "End", "PageUp", "PageDown", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

    /// <summary>The key of an act.</summary>
    public string Of(KeyAct act) => settings.Keys.TryGetValue(act.Id, out var chosen) ? chosen : act.Usual;

    /// <summary>The key of an act by its place and name.</summary>
    public string Of(KeyPlace place, string name) => Of(KeyActs.All.Single(act => act.Place == place && act.Name == name));

    /// <summary>Place, then act, then key, for the scripts of the pages.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        KeyActs.All.GroupBy(act => act.Place).ToDictionary(group => KeyAct.PlaceName(group.Key), group => group.ToDictionary(act => act.Name, Of)), AsItIs);

    /// <summary>A key as people write it: "Del", "f".</summary>
    public static string Written(string key) => key switch { "Delete" => "Del", "Insert" => "Ins", _ => key };

    /// <summary>The settings with these keys, in which only keys that are not the usual ones are kept.</summary>
    /// <exception cref="RefusedException">A key can't be used, or two acts that meet on a page have the same.</exception>
    public static OwnSettings With(OwnSettings settings, IReadOnlyDictionary<string, string> keys)
    {
        foreach (var act in KeyActs.All)
        {
            if (!keys.TryGetValue(act.Id, out var key) || key.Length == 0) throw new RefusedException($"“{act.Says}” has no key. Press one in its field.", act.Id);
            if (KeyActs.Fixed.FirstOrDefault(one => Meet(act.Place, one.Place) && one.Pressed.Contains(key)) is { } stays)
                throw new RefusedException($"“{Written(key)}” can’t be a key for “{act.Says}”: under “{KeyActs.Describe(stays.Place).Title}” it stays for “{stays.Says}”. Press another one.", act.Id);
            if (Taken.Contains(key)) throw new RefusedException($"“{Written(key)}” can’t be a key for “{act.Says}”: it has its meaning everywhere. Press another one.", act.Id);
            if (key.Length > 1 && !IsNamed(key)) throw new RefusedException($"“{key}” is not one key. Press one in the field of “{act.Says}”.", act.Id);
        }

        foreach (var act in KeyActs.All)
        {
            if (KeyActs.All.FirstOrDefault(other => other != act && Meet(act.Place, other.Place) && keys[act.Id] == keys[other.Id]) is { } other)
                throw new RefusedException($"“{Written(keys[act.Id])}” is on two things: “{act.Says}” and “{other.Says}”. Give one of them another key.", act.Id);
        }

        return settings with { Keys = KeyActs.All.Where(act => keys[act.Id] != act.Usual).ToDictionary(act => act.Id, act => keys[act.Id]) };
    }

    /// <summary>Whether what acts in both meets on a page.</summary>
    static bool Meet(KeyPlace one, KeyPlace other) => one == other || one == KeyPlace.Everywhere || other == KeyPlace.Everywhere;

    static bool IsNamed(string key) =>
        key is "Enter" or "Delete" or "Insert" || (key.Length is 2 or 3 && key[0] == 'F' && int.TryParse(key[1..], out var number) && number is >= 1 and <= 12) || (key.Length == 2 && char.IsSurrogatePair(key[0], key[1]));
}
