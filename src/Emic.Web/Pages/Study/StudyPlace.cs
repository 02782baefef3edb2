using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>Where a new study is put.</summary>
static partial class StudyPlace
{
    /// <summary>The person's folder of studies and the title as a file name; with a number where that file exists.</summary>
    public static string For(string title)
    {
        var name = Unfit().Replace(title, " ").Trim().Trim('.');
        if (name.Length > 80) name = name[..80].Trim();
        if (name.Length == 0) name = "Study";
        var path = Path.Combine(UserFolders.Studies, name + ".emic");
        for (var n = 2; File.Exists(path); n++) path = Path.Combine(UserFolders.Studies, FormattableString.Invariant($"{name} {n}.emic"));
        return path;
    }

    /// <summary>A path as typed: "~" stands for the person's folder, and the ending may be left out for a new study.</summary>
    /// <exception cref="RefusedException">It is empty, or doesn't begin at the root.</exception>
    public static string Typed(string path, bool isNew)
    {
        var typed = path.Trim().Trim('"');
        if (typed.Length == 0) throw new RefusedException("Say which file: its whole path, such as " + Path.Combine(UserFolders.Studies, "study.emic") + ".", "path");
        if (typed == "~" || typed.StartsWith("~/", StringComparison.Ordinal)) typed = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + typed[1..];
        if (!Path.IsPathFullyQualified(typed)) throw new RefusedException($"“{typed}” is not a whole path. Begin at the root, as in {Path.Combine(UserFolders.Studies, typed)}.", "path");
        return isNew && Path.GetExtension(typed).Length == 0 ? typed + ".emic" : typed;
    }

    [GeneratedRegex("[\\\\/:*?\"<>|\\p{Cc}\\p{Cs}\\s]+")]
    private static partial Regex Unfit();
}
