using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary><c>emic codebook example</c>: makes a quotation an example of a code.</summary>
static class CodeExampleCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> code = new("code") { Description = "The code: number, name, or both." };
        PassageOptions passage = new();
        Option<bool> remove = new("--remove") { Description = "Take the example away; the quotation stays." };
        StudyCommand command = new(terminal, "example", "Make a quotation an example of what a code means.", acts: true, "emic codebook example collaboration 3.2 P3a --coder Nadia --text \"Nobody owns it after that\"") { code };
        passage.AddTo(command);
        command.Add(remove);
        return command.Does(act =>
        {
            var known = CodebookView.Named(act.Session, act.Get(code));
            var (document, span) = passage.Find(act);
            var quotation = Quotation(act, document, span);
            var saved = act.Get(remove) ? ChangeCode.RemoveExample(act.Session, known.Id, quotation.Id) : ChangeCode.AddExample(act.Session, known.Id, quotation.Id);
            return act.Saved(saved, act.Get(remove) ? $"The quotation is no example of “{known.Label}” any more." : $"The quotation is an example of “{known.Label}” now.");
        });
    }

    static QuotationView Quotation(StudyAct act, SourceDocument document, TextSpan span)
    {
        var here = SourceCodings.Read(act.Session, document.Source.Id).Quotations.Where(quotation => quotation.Begin == span.Begin && quotation.End == span.End).ToList();
        return here.Find(quotation => quotation.CoderId == act.Session.CoderId) ?? here.FirstOrDefault()
            ?? throw new RefusedException($"Nobody marked exactly these words of {document.Source.Name}. Code them first.");
    }
}
