using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A coder in JSON.</summary>
sealed record CoderJson(Guid Id, string Name, string Color)
{
    public static CoderJson Of(Coder coder) => new(coder.Id, coder.Name, coder.Color.Name());
}

/// <summary><c>emic coders</c>: who codes.</summary>
static class CodersCommand
{
    public static Command Create(Terminal terminal)
    {
        StudyCommand command = new(terminal, "coders", "List the people who code, or add one.", acts: false, "emic coders collaboration", "emic coders add collaboration Nadia --color teal");
        command.Does(List);
        command.Add(Add(terminal));
        command.Add(Rename(terminal));
        command.Add(Color(terminal));
        command.Add(Remove(terminal));
        return command;
    }

    static Argument<string> Name() => new("coder-name") { Description = "The coder's name." };

    static int List(StudyAct act)
    {
        var coders = Coders.List(act.Session);
        return act.Answer<IReadOnlyList<CoderJson>>([.. coders.Select(CoderJson.Of)], CliJson.Default.IReadOnlyListCoderJson, () =>
        {
            if (coders.Count == 0)
            {
                act.Say("There are no coders yet. Add one with `emic coders add`.");
                return;
            }

            Table table = new(act.Terminal, new Column("Coder", Gives: true), "Colour");
            foreach (var coder in coders) table.Add(coder.Name, new Cell(coder.Color.Name(), Style.Of(coder.Color)));
            table.Write();
        });
    }

    static StudyCommand Add(Terminal terminal)
    {
        var name = Name();
        var color = HueOption.Create("The coder's colour. Without: one that nobody has yet.");
        return new StudyCommand(terminal, "add", "Add somebody who codes.", acts: false, "emic coders add collaboration Nadia") { name, color }.Does(act =>
        {
            var coder = Coders.Add(act.Session, act.Get(name), act.Get(color));
            return act.Answer<IReadOnlyList<CoderJson>>([CoderJson.Of(coder)], CliJson.Default.IReadOnlyListCoderJson, () => act.Say($"Added {coder.Name}, in {coder.Color.Name()}."));
        });
    }

    static StudyCommand Rename(Terminal terminal)
    {
        Argument<string> name = Name(), to = new("name") { Description = "The name from now on." };
        return new StudyCommand(terminal, "rename", "Rename a coder.", acts: false, "emic coders rename collaboration A Nadia") { name, to }.Does(act =>
        {
            var coder = Coders.Named(act.Session, act.Get(name));
            return act.Saved(Coders.Change(act.Session, coder.Id, act.Get(to), coder.Color, coder.Version), $"Renamed {coder.Name} to {act.Get(to)}.");
        });
    }

    static StudyCommand Color(Terminal terminal)
    {
        var name = Name();
        Argument<string> color = new("color") { Description = HueOption.Names };
        return new StudyCommand(terminal, "color", "Give a coder another colour.", acts: false, "emic coders color collaboration Nadia teal") { name, color }.Does(act =>
        {
            var coder = Coders.Named(act.Session, act.Get(name));
            var hue = HueOption.Parse(act.Get(color));
            return act.Saved(Coders.Change(act.Session, coder.Id, coder.Name, hue, coder.Version), $"{coder.Name} is {hue.Name()} from now on.");
        });
    }

    static StudyCommand Remove(Terminal terminal)
    {
        var name = Name();
        return new StudyCommand(terminal, "remove", "Remove a coder who has not coded.", acts: false, "emic coders remove collaboration Test") { name }.Does(act =>
        {
            var coder = Coders.Named(act.Session, act.Get(name));
            return act.Saved(Coders.Remove(act.Session, coder.Id), $"Removed {coder.Name}.");
        });
    }
}
