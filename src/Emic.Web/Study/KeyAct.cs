namespace Emic.Web;

/// <summary>Where a key acts.</summary>
public enum KeyPlace
{
    /// <summary>On every page of a study.</summary>
    Everywhere,

    /// <summary>On the page where a source is read and coded.</summary>
    Coding,

    /// <summary>On the page of quotations.</summary>
    Quotations,

    /// <summary>On the page of constant comparison.</summary>
    Compare,

    /// <summary>On a row of the codebook.</summary>
    Codebook,

    /// <summary>On the page of one code.</summary>
    Code,

    /// <summary>On pages with a list that is read and not worked on.</summary>
    Lists,
}

/// <summary>Something that a single key does. The script of the page knows it by place and name.</summary>
/// <param name="Place">Where.</param>
/// <param name="Task">For what: "Select"; the heading it is listed under.</param>
/// <param name="Name">Its name for scripts and for the settings.</param>
/// <param name="Usual">The key it has unless the person chose another, as <c>KeyboardEvent.key</c> says it.</param>
/// <param name="Says">What it does, for people.</param>
sealed record KeyAct(KeyPlace Place, string Task, string Name, string Usual, string Says)
{
    /// <summary>"coding.repeat".</summary>
    public string Id => PlaceName(Place) + "." + Name;

    /// <summary>"coding".</summary>
    public static string PlaceName(KeyPlace place) => place.ToString().ToLowerInvariant();
}

/// <summary>Keys that are the same for everybody, since they are the system's own habits or more than one key.</summary>
/// <param name="Place">Where.</param>
/// <param name="Task">For what.</param>
/// <param name="Keys">As they are written: "Ctrl+Z".</param>
/// <param name="Says">What they do.</param>
/// <param name="Pressed">Those of them that are pressed alone, as <c>KeyboardEvent.key</c> says them: no act of the place can have them.</param>
sealed record FixedKeys(KeyPlace Place, string Task, string Keys, string Says, params IReadOnlyList<string> Pressed);
