namespace Emic.Core;

/// <summary>How certain a coder is that a code belongs on a passage. Stored by name: never rename one. It changes no count.</summary>
public enum Certainty
{
    /// <summary>Nothing was said of it, which is usual.</summary>
    NotSaid,

    /// <summary>It may be wrong.</summary>
    Doubtful,

    /// <summary>It is likely.</summary>
    Probable,

    /// <summary>It is beyond doubt.</summary>
    Certain,
}

/// <summary>Words for <see cref="Certainty"/>.</summary>
public static class CertaintyWords
{
    /// <summary>"doubtful"; empty where nothing was said.</summary>
    public static string Word(this Certainty certainty) => certainty == Certainty.NotSaid ? "" : certainty.ToString().ToLowerInvariant();

    /// <summary>" (doubtful)", to stand behind a code's name; empty where nothing was said.</summary>
    public static string Behind(this Certainty certainty) => certainty == Certainty.NotSaid ? "" : $" ({certainty.Word()})";

    /// <summary>Reads a word; an empty one says nothing.</summary>
    public static bool TryRead(string word, out Certainty certainty)
    {
        foreach (Certainty one in Enum.GetValues<Certainty>())
        {
            if (!string.Equals(one.Word(), word.Trim(), StringComparison.OrdinalIgnoreCase)) continue;
            certainty = one;
            return true;
        }

        certainty = Certainty.NotSaid;
        return false;
    }
}
