using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The sub-commands of <c>emic sources</c> that change something.</summary>
static class SourceChanges
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Rename(terminal), Describe(terminal), Group(terminal), Move(terminal), Sort(terminal), Read(terminal), Delete(terminal)];

    static Argument<string> Source() => new("source") { Description = "The source's name." };

    static StudyCommand Rename(Terminal terminal)
    {
        Argument<string> source = Source(), name = new("name") { Description = "Its name from now on." };
        return new StudyCommand(terminal, "rename", "Rename a source.", acts: true, "emic sources rename collaboration \"P1a final(2)\" P1a") { source, name }.Does(act =>
        {
            var known = SourceList.Named(act.Session, act.Get(source));
            var saved = ChangeSource.Run(act.Session, known.Id, act.Get(name), known.Description, known.Group, known.Version);
            return act.Saved(saved, $"Renamed “{known.Name}” to “{act.Get(name)}”.");
        });
    }

    static StudyCommand Describe(Terminal terminal)
    {
        Argument<string> source = Source(), text = new("text") { Description = "What it is; \"\" for nothing." };
        return new StudyCommand(terminal, "describe", "Say what a source is.", acts: true, "emic sources describe collaboration P1a \"Data scientist, small company, by video\"") { source, text }.Does(act =>
        {
            var known = SourceList.Named(act.Session, act.Get(source));
            var saved = ChangeSource.Run(act.Session, known.Id, known.Name, act.Get(text), known.Group, known.Version);
            return act.Saved(saved, $"Described “{known.Name}”.");
        });
    }

    static StudyCommand Group(Terminal terminal)
    {
        Argument<string> source = Source(), group = new("group") { Description = "The heading to list it under; \"\" for none." };
        return new StudyCommand(terminal, "group", "List a source under a heading.", acts: true, "emic sources group collaboration P1a \"First round\"") { source, group }.Does(act =>
        {
            var known = SourceList.Named(act.Session, act.Get(source));
            var saved = ChangeSource.Run(act.Session, known.Id, known.Name, known.Description, act.Get(group), known.Version);
            return act.Saved(saved, act.Get(group).Length > 0 ? $"“{known.Name}” is listed under “{act.Get(group)}”." : $"“{known.Name}” is listed under no heading.");
        });
    }

    static StudyCommand Move(Terminal terminal)
    {
        Argument<string> source = Source();
        Option<string?> after = new("--after") { Description = "The source it then follows, whose group it joins. Without: it comes first.", HelpName = "source" };
        return new StudyCommand(terminal, "move", "Put a source at another place of the list.", acts: true, "emic sources move collaboration P3a --after P1b") { source, after }.Does(act =>
        {
            var known = SourceList.Named(act.Session, act.Get(source));
            var ahead = act.Get(after) is { } name ? SourceList.Named(act.Session, name) : null;
            return act.Saved(ChangeSource.Move(act.Session, known.Id, ahead?.Id), ahead is null ? $"“{known.Name}” comes first." : $"“{known.Name}” comes after “{ahead.Name}”.");
        });
    }

    static StudyCommand Sort(Terminal terminal)
    {
        var by = TypedOptions.Choice("--by", "What to sort by; the name if left out.", SourceOrder.Name, SourceOrder.Imported, SourceOrder.Length);
        return new StudyCommand(terminal, "sort", "Sort the sources within their groups.", acts: true, "emic sources sort collaboration --by name") { by }.Does(act =>
        {
            var order = act.Get(by) ?? SourceOrder.Name;
            return act.Saved(ChangeSource.Sort(act.Session, order), $"Sorted the sources by {(order == SourceOrder.Imported ? "time of import" : order.ToString().ToLowerInvariant())}.");
        });
    }

    static StudyCommand Read(Terminal terminal)
    {
        Argument<string> source = Source();
        Option<bool> unread = new("--unread") { Description = "Take the mark away." };
        return new StudyCommand(terminal, "read", "Mark a source as read by a coder.", acts: true, "emic sources read collaboration P1a --coder Nadia") { source, unread }.Does(act =>
        {
            var known = SourceList.Named(act.Session, act.Get(source));
            return act.Saved(ChangeSource.MarkRead(act.Session, known.Id, !act.Get(unread)), $"Marked “{known.Name}” as {(act.Get(unread) ? "unread" : "read")}.");
        });
    }

    static StudyCommand Delete(Terminal terminal)
    {
        Argument<string> source = Source();
        return new StudyCommand(terminal, "delete", "Delete a source with all that is coded in it. `emic undo` brings everything back.", acts: true, "emic sources delete collaboration P9x") { source }.Does(act =>
        {
            var known = SourceList.Named(act.Session, act.Get(source));
            var (saved, quotations) = ChangeSource.Delete(act.Session, known.Id, known.Version);
            return act.Saved(saved, $"Deleted “{known.Name}” and {Words.Count(quotations, "quotation")} in it. `emic undo` brings them back.");
        });
    }
}
