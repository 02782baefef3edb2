using System.Text.RegularExpressions;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What one writes in the margin: "3 + 3.4 + pipeline component -- a comment". The pages read it the same way.</summary>
/// <param name="Codes">The codes, as they were written.</param>
/// <param name="Comment">The comment on the passage; null if there is none.</param>
sealed partial record MarginLine(IReadOnlyList<string> Codes, string? Comment)
{
    /// <summary>Takes a line apart.</summary>
    public static MarginLine Parse(string line)
    {
        var dashes = Dashes().Match(line);
        string codes = dashes.Success ? line[..dashes.Index] : line;
        string? comment = dashes.Success ? line[(dashes.Index + dashes.Length)..].Trim() : null;
        return new MarginLine([.. Plus().Split(codes).Select(part => part.Trim()).Where(part => part.Length > 0)], comment);
    }

    /// <summary>The wishes for these codes.</summary>
    /// <param name="act">The command at work.</param>
    /// <param name="create">Whether a code that is not there is made; " = " behind its name says what it means.</param>
    /// <param name="certainty">How certain the coder is of them.</param>
    /// <exception cref="RefusedException">A code is not there, or its name is another's too.</exception>
    public IReadOnlyList<CodeWish> Wishes(StudyAct act, bool create, Certainty certainty)
    {
        var labels = create ? CodebookView.Read(act.Session).Select(line => line.Code).SelectMany(code => new[] { code.Label, code.Number, code.Name }).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
        return [.. Codes.Select(words => !create || labels.Contains(words) ? Known(words) : NewCode.Parse(words) is var fresh && labels.Contains(fresh.Label) ? Known(fresh.Label) : Made(fresh))];

        CodeWish Known(string words) => new(act.Terminal.Ids.Next(), CodebookView.Named(act.Session, words).Id, Certainty: certainty);

        CodeWish Made(NewCode fresh) => new(act.Terminal.Ids.Next(), act.Terminal.Ids.Next(), fresh, Certainty: certainty);
    }

    [GeneratedRegex(@"(^|\s)(--|—)(\s|$)")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"(?:^|\s)\+(?:\s|$)")]
    private static partial Regex Plus();
}
