using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A code in JSON; the list is depth first, as the tree is read.</summary>
sealed record CodeJson(
    Guid Id, Guid? ParentId, int Depth, string Number, string Name, string Color, string Brief, string Definition, string Use, string NotUse,
    string Origin, string Status, bool IsFolder, int Quotations, int Sources)
{
    public static CodeJson Of(CodeLine line) => new(
        line.Code.Id, line.Code.ParentId, line.Depth, line.Code.Number, line.Code.Name, line.Code.Color.Name(), line.Code.Brief, line.Code.Definition, line.Code.Use, line.Code.NotUse,
        CodeWords.Of(line.Code.Origin), CodeWords.Of(line.Code.Status), line.Code.IsFolder, line.Quotations, line.Sources);
}

/// <summary><c>emic codebook</c>: lists the codes.</summary>
static class CodebookCommand
{
    public static Command Create(Terminal terminal)
    {
        StudyCommand command = new(
            terminal,
            "codebook",
            "List the codes with how often they were used, or change the codebook.",
            acts: false,
            "emic codebook collaboration",
            "emic codebook add collaboration \"3.2 Ownership\" --brief \"who is responsible for what\"",
            "emic codebook merge collaboration \"pipeline component\" 3.4");
        command.Does(List);
        command.Add(Show(terminal));
        foreach (var change in CodeChanges.Create(terminal)) command.Add(change);
        foreach (var place in CodePlaces.Create(terminal)) command.Add(place);
        command.Add(CodeExampleCommand.Create(terminal));
        foreach (var file in CodebookFiles.Create(terminal)) command.Add(file);
        return command;
    }

    static int List(StudyAct act)
    {
        var codes = CodebookView.Read(act.Session);
        return act.Answer<IReadOnlyList<CodeJson>>([.. codes.Select(CodeJson.Of)], CliJson.Default.IReadOnlyListCodeJson, () => Print(act, codes));
    }

    static void Print(StudyAct act, IReadOnlyList<CodeLine> codes)
    {
        if (codes.Count == 0)
        {
            act.Say("There are no codes yet. Make one with `emic codebook add`.");
            return;
        }

        Table table = new(act.Terminal, new Column("Code", Gives: true), new Column("Quotations", Right: true), new Column("Sources", Right: true), new Column("In brief", Gives: true));
        foreach (var line in codes)
        {
            string label = new string(' ', 2 * line.Depth) + line.Code.Label;
            table.Add(new Cell(label, line.Code.Status == CodeStatus.Retired ? Style.Dim : Style.Of(line.Code.Color)), line.Code.IsFolder ? "" : line.Quotations, line.Code.IsFolder ? "" : line.Sources, Said(line));
        }

        table.Write();
    }

    static string Said(CodeLine line) => string.Join(
        "; ",
        new[] { line.Code.IsFolder ? "folder" : "", line.Code.Status == CodeStatus.Retired ? "retired" : "", line.SharesNumber ? "its number is used twice" : "", line.Code.Brief }.Where(part => part.Length > 0));

    static StudyCommand Show(Terminal terminal)
    {
        Argument<string> code = new("code") { Description = "The code: number, name, or both." };
        return new StudyCommand(terminal, "show", "Show all that is said of a code.", acts: false, "emic codebook show collaboration 3.2") { code }.Does(act =>
        {
            var named = CodebookView.Named(act.Session, act.Get(code));
            var line = CodebookView.Read(act.Session).First(one => one.Code.Id == named.Id);
            return act.Answer<IReadOnlyList<CodeJson>>([CodeJson.Of(line)], CliJson.Default.IReadOnlyListCodeJson, () => Print(act, line));
        });
    }

    static void Print(StudyAct act, CodeLine line)
    {
        var code = line.Code;
        act.Title(code.Label);
        act.Say($"{Words.Count(line.Quotations, "quotation")} in {Words.Count(line.Sources, "source")}; {CodeWords.Of(code.Status)}, {code.Color.Name()}{(code.Origin == CodeOrigin.Unsaid ? "" : $", from {CodeWords.Of(code.Origin)}")}{(code.IsFolder ? ", a folder" : "")}.");
        foreach (var (title, text) in new[] { ("In brief", code.Brief), ("Definition", code.Definition), ("When to use", code.Use), ("When not to use", code.NotUse) })
        {
            if (text.Length == 0) continue;
            act.Say();
            act.Title(title);
            foreach (string paragraph in text.Split('\n'))
                foreach (string part in Cells.Wrap(Cells.Line(paragraph), act.TextWidth)) act.Say(part);
        }
    }
}
