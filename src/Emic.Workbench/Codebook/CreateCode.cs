using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What is said of a code when it is made. Only the name is needed.</summary>
/// <param name="Number">The number; empty for none.</param>
/// <param name="Name">The name.</param>
/// <param name="ParentId">The code above; null for the top, or, where the number says so ("3.4" below "3"), the code it belongs under.</param>
/// <param name="Color">The colour; null for the one of the code above, or else the one least used.</param>
/// <param name="Brief">What it means, in a line; empty for nothing yet.</param>
public sealed partial record NewCode(string Number, string Name, Guid? ParentId = null, Hue? Color = null, string Brief = "")
{
    /// <summary>"3.4 maintainability".</summary>
    public string Label => CodeLabel.Of(Number, Name);

    /// <summary>Takes "3.4 maintainability = hard to change" apart; a text that begins with no number is a name, and what it means may be left out.</summary>
    public static NewCode Parse(string written)
    {
        Match sign = Meaning().Match(written);
        string label = (sign.Success ? written[..sign.Index] : written).Trim(), brief = sign.Success ? written[(sign.Index + sign.Length)..].Trim() : "";
        int space = label.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && LooksLikeNumber(label[..space]) ? new NewCode(label[..space], label[(space + 1)..].Trim(), Brief: brief) : new NewCode("", label, Brief: brief);
    }

    [GeneratedRegex(@"\s=(\s|$)")]
    private static partial Regex Meaning();

    static bool LooksLikeNumber(string text) =>
        char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiDigit(c) || c == '.') && !text.Contains("..", StringComparison.Ordinal);
}

/// <summary>Makes a code.</summary>
public static class CreateCode
{
    /// <summary>Makes it as the last of its siblings, or after the last one with a smaller number.</summary>
    /// <exception cref="RefusedException">The name is empty, another code is called so, or the code above is gone.</exception>
    public static (Saved Saved, Code Code) Run(StudySession session, NewCode wish, CodeText? text = null, Guid? id = null)
    {
        Code code = null!;
        Saved saved = session.Change(ChangeKinds.CreateCode, scope =>
        {
            code = Add(session, scope, id ?? session.NewId(), wish);
            text?.WriteTo(code);
            scope.About("code", code.Id);
        });
        return (saved, code ?? session.Read(db => db.Codes.First(known => known.Id == id)));
    }

    /// <summary>As <see cref="Run"/>, inside a change that does more.</summary>
    internal static Code Add(StudySession session, ChangeScope scope, Guid id, NewCode wish)
    {
        string number = Wording.Label(wish.Number), name = Wording.Name(wish.Name, "the code");
        List<Code> all = CodeTree.All(scope);
        Code? parent = wish.ParentId is { } asked ? scope.Row<Code>(asked, "code above") : CodeTree.ParentByNumber(all, number);
        CodeTree.RefuseTwin(all, parent?.Id, number, name);
        return scope.Add(new Code
        {
            Id = id,
            ParentId = parent?.Id,
            Rank = CodeTree.RankFor(all, parent?.Id, number),
            Number = number,
            Name = name,
            Brief = Wording.Text(wish.Brief),
            Color = wish.Color ?? parent?.Color ?? Palette.Next(all.Where(code => code.ParentId is null).Select(code => code.Color)),
            Origin = CodeOrigin.Data,
        });
    }
}
