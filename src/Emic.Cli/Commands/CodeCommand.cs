using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic code</c> answers.</summary>
sealed record MarkJson(DateTimeOffset SavedAt, long Sequence, bool Changed, Guid QuotationId, string Source, int Begin, int End, string Text, string Comment, IReadOnlyList<string> Codes, IReadOnlyList<string> CreatedCodes);

/// <summary><c>emic code</c>: codes a passage, or takes a code off it.</summary>
static class CodeCommand
{
    public static Command Create(Terminal terminal)
    {
        PassageOptions passage = new();
        Option<string> codes = new("--codes") { Description = "The codes with + between them, and a comment on the passage after --. Without codes the passage is marked as a free quotation.", HelpName = "line", DefaultValueFactory = _ => "" };
        Option<bool> create = new("--create") { Description = "Make the codes that are not there; = behind a name says what it means." };
        Option<Certainty?> certainty = TypedOptions.Choice("--certainty", "How certain one is of the codes.", Certainty.Certain, Certainty.Probable, Certainty.Doubtful);
        StudyCommand command = new(
            terminal,
            "code",
            "Code a passage, as one would in the margin.",
            acts: true,
            "emic code collaboration P3a --coder Nadia --text \"Nobody owns it after that\" --codes \"3 + 3.2 + pipeline component -- the model is thrown over\"",
            "emic code collaboration P3a --coder Nadia --begin 120 --end 145 --codes 3.2",
            "emic code remove collaboration P3a --coder Nadia --text \"Nobody owns it after that\" --codes 3.2");
        passage.AddTo(command);
        command.Add(codes);
        command.Add(create);
        command.Add(certainty);
        command.Does(act => Apply(act, passage, act.Get(codes)!, act.Get(create), act.Get(certainty) ?? Certainty.NotSaid));
        command.Add(Remove(terminal));
        return command;
    }

    static int Apply(StudyAct act, PassageOptions passage, string line, bool create, Certainty certainty)
    {
        var (document, span) = passage.Find(act);
        var margin = MarginLine.Parse(line);
        var wishes = margin.Wishes(act, create, certainty);
        var result = MarkPassage.Run(act.Session, new Passage(act.Terminal.Ids.Next(), document.Source.Id, span, span.Of(document.Text), margin.Comment, wishes));
        var labels = CodebookView.Read(act.Session).ToDictionary(known => known.Code.Id, known => known.Code.Label);
        string[] on = [.. result.Quotation.Codings.Select(coding => labels.GetValueOrDefault(coding.CodeId, ""))];
        MarkJson answer = new(
            result.Saved.At, result.Saved.Sequence, result.Saved.Changed, result.Quotation.Id, document.Source.Name, span.Begin, span.End, span.Of(document.Text), result.Quotation.Comment, on,
            [.. result.CreatedCodes.Select(code => code.Label)]);
        return act.Answer(answer, CliJson.Default.MarkJson, () =>
        {
            foreach (string made in answer.CreatedCodes) act.Say($"Made the code “{made}”.");
            string what = on.Length == 0 ? "a free quotation" : Words.List([.. on.Select(label => $"“{label}”")]);
            act.Say(answer.Changed ? $"{Quoted(answer.Text)} in {answer.Source} is now {what}." : $"{Quoted(answer.Text)} in {answer.Source} was {what} already.");
        });
    }

    static StudyCommand Remove(Terminal terminal)
    {
        PassageOptions passage = new();
        Option<string> codes = new("--codes") { Description = "The codes to take off, with + between them.", HelpName = "line", Required = true };
        StudyCommand command = new(terminal, "remove", "Take codes off a quotation of one's own.", acts: true, "emic code remove collaboration P3a --coder Nadia --text \"Nobody owns it after that\" --codes \"3 + 3.2\"");
        passage.AddTo(command);
        command.Add(codes);
        return command.Does(act =>
        {
            var (document, span) = passage.Find(act);
            var wanted = MarginLine.Parse(act.Get(codes)!).Codes.Select(words => CodebookView.Named(act.Session, words)).ToList();
            if (wanted.Count == 0) throw new RefusedException("Say which codes to take off.");
            var codings = wanted.Select(code => Own(act, document, span, code)).ToList();
            Saved saved = null!;
            foreach (var coding in codings) saved = ChangeCoding.Delete(act.Session, coding.Id, coding.Version).Saved;
            return act.Saved(saved, $"Took {Words.List([.. wanted.Select(code => $"“{code.Label}”")])} off {Quoted(span.Of(document.Text))} in {document.Source.Name}.");
        });
    }

    static CodingView Own(StudyAct act, SourceDocument document, TextSpan span, Code code)
    {
        if (act.Session.CoderId is not { } coder) throw new RefusedException("Say whose coding it is: name a coder with --coder.");
        return SourceCodings.Read(act.Session, document.Source.Id).Quotations
            .Where(quotation => quotation.CoderId == coder && quotation.Begin == span.Begin && quotation.End == span.End)
            .SelectMany(quotation => quotation.Codings).FirstOrDefault(coding => coding.CodeId == code.Id)
            ?? throw new RefusedException($"“{code.Label}” is not on exactly these words of {document.Source.Name} by this coder. `emic codings` lists what is.");
    }

    static string Quoted(string words) => $"“{Cells.Cut(Cells.Line(words), 60)}”";
}
