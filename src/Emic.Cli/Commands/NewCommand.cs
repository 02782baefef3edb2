using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>What <c>emic new</c> answers.</summary>
sealed record NewJson(string File, string Title, IReadOnlyList<string> Coders);

/// <summary><c>emic new</c>: makes a study.</summary>
static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> study = new("study") { Description = "The file to make; the ending .emic is added." };
        Option<string?> title = new("--title") { Description = "The title shown on every page. Without: the file's name." };
        Option<string> description = new("--description") { Description = "What the study is about.", HelpName = "text", DefaultValueFactory = _ => "" };
        Option<string[]> coders = new("--coder") { Description = "Somebody who codes; may be given several times.", HelpName = "name" };
        Option<bool> json = new("--json") { Description = "Answer in JSON, for scripts." };
        ExampleCommand command = new(
            "new",
            "Make a study: one file that holds everything.",
            "emic new collaboration --title \"Collaboration in ML projects\" --coder Nadia --coder Eunsuk")
        {
            study, title, description, coders, json,
        };
        command.SetAction(parsed =>
        {
            string path = Path.GetFullPath(StudyPath.ToMake(parsed.GetRequiredValue(study)));
            string named = parsed.GetValue(title) ?? Path.GetFileNameWithoutExtension(path);
            NewJson made = new(path, named, [.. parsed.GetValue(coders)!]);
            Make(made, parsed.GetValue(description)!, terminal);
            if (parsed.GetValue(json)) terminal.WriteJson(made, CliJson.Default.NewJson);
            else terminal.Out.WriteLine($"Made “{named}” in {path}.\nNext: emic import {Path.GetFileName(path)} FILES");
            return ExitCodes.Done;
        });
        return command;
    }

    static void Make(NewJson wish, string description, Terminal terminal)
    {
        var names = wish.Coders.GroupBy(name => name.Trim(), StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Exists(same => same.Count() > 1 || same.Key.Length == 0)) throw new Core.RefusedException("Every coder needs a name of their own.");
        using var study = Study.Create(wish.File, wish.Title, terminal.Clock, terminal.Ids);
        if (description.Length > 0) DescribeStudy.Run(study.Session(), wish.Title, description);
        foreach (string name in wish.Coders) Coders.Add(study.Session(), name);
        terminal.WarnOfPlace(study);
    }
}
