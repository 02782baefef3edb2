using System.CommandLine;
using System.Globalization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The arguments that say which passage of which source is meant: by its words, by its position, or both.</summary>
sealed class PassageOptions
{
    const int PlacesNamed = 5;

    readonly Argument<string> source = new("source") { Description = "The source's name." };
    readonly Option<string?> text = new("--text") { Description = "The exact words.", HelpName = "words" };
    readonly Option<int?> turn = TypedOptions.Number("--turn", "Where the words stand in several turns: the number of the one that is meant.", least: 1);
    readonly Option<int?> begin = TypedOptions.Number("--begin", "Where it begins: UTF-16 units of the text, from 0.");
    readonly Option<int?> end = TypedOptions.Number("--end", "Where it ends: the first unit after it.", least: 1);

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { text, turn, begin, end }) command.Add(option);
        command.Add(source);
        command.Validators.Add(given =>
        {
            bool words = Typed(text), ends = Typed(begin) && Typed(end);
            bool Typed(Option option) => given.GetResult(option) is { Implicit: false };
            if (!words && !ends) given.AddError("Say which passage: --text with its words, or --begin and --end.");
        });
    }

    /// <summary>The one passage that is meant.</summary>
    /// <exception cref="RefusedException">There is none, or there are several.</exception>
    public (SourceDocument Document, TextSpan Span) Find(StudyAct act)
    {
        var document = SourceDocument.Read(act.Session, SourceList.Named(act.Session, act.Get(source)).Id);
        int? from = act.Get(begin), to = act.Get(end);
        if (act.Get(text) is not { } words) return (document, Checked(document, from!.Value, to!.Value));
        if (words.Length == 0) throw new RefusedException("Say which words: --text is empty.");
        var places = Places(document.Text, words).Where(span => Suits(span, from, to)).Where(span => act.Get(turn) is not { } wanted || document.Structure.TurnAt(span.Begin) + 1 == wanted).ToList();
        return places switch
        {
            [var only] => (document, only),
            [] => throw new RefusedException($"“{words}” is not in {document.Source.Name}{(from is null && act.Get(turn) is null ? "" : " at that place")}. The words must be exactly those of the text: `emic sources text` prints it."),
            _ => throw new RefusedException($"“{words}” is {places.Count} times in {document.Source.Name}: {Named(document, places)}. Add --begin or --turn to say which one, or more words."),
        };
    }

    static bool Suits(TextSpan span, int? from, int? to) => (from is null || span.Begin == from) && (to is null || span.End == to);

    static TextSpan Checked(SourceDocument document, int from, int to) => from >= 0 && from < to && to <= document.Text.Length
        ? new TextSpan(from, to)
        : throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"{document.Source.Name} has no passage from {from} to {to}: its text is {document.Text.Length} units long."));

    static IEnumerable<TextSpan> Places(string text, string words)
    {
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal)) yield return new TextSpan(at, at + words.Length);
    }

    static string Named(SourceDocument document, List<TextSpan> places) =>
        string.Join(", ", places.Take(PlacesNamed).Select(span => string.Create(CultureInfo.InvariantCulture, $"--begin {span.Begin}{(document.Structure.TurnAt(span.Begin) is >= 0 and var at ? $" (turn {at + 1})" : "")}"))) + (places.Count > PlacesNamed ? ", …" : "");
}
