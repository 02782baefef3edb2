using System.CommandLine;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>One end of a link in JSON. Positions are UTF-16 units of the source's text, half-open; turns count from 1, 0 is none.</summary>
sealed record LinkEndJson(Guid Quotation, string Source, int Turn, string Speaker, int Begin, int End, string Text)
{
    public static LinkEndJson Of(QuoteView quote) => new(quote.Id, quote.Source, quote.Turn, quote.Speaker, quote.Span.Begin, quote.Span.End, quote.Words);
}

/// <summary>A link in JSON.</summary>
sealed record LinkJson(Guid Id, LinkEndJson From, string Relation, LinkEndJson To, string Comment, string Coder, DateTimeOffset Time)
{
    public static LinkJson Of(LinkView view) => new(view.Link.Id, LinkEndJson.Of(view.From), view.Link.Relation, LinkEndJson.Of(view.To), view.Link.Comment, view.Coder, view.Link.CreatedAt);
}

/// <summary><c>emic links</c>: named relations between quotations.</summary>
static class LinksCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> source = new("--source") { Description = "Only those with an end in one source.", HelpName = "name" };
        Option<string?> relation = new("--relation") { Description = "Only those with this relation.", HelpName = "words" };
        Option<string?> coder = new("--coder") { Description = "Only those of one coder.", HelpName = "name" };
        StudyCommand command = new(terminal, "links", "List the links between quotations: which words explain, contradict or support which.", acts: false, "emic links collaboration --source P3a", "emic links collaboration --relation contradicts --coder Nadia --json") { source, relation, coder };
        command.Does(act =>
        {
            var links = LinkList.Read(act.Session, new LinkFilter(
                act.Get(source) is { } name ? SourceList.Named(act.Session, name).Id : null,
                act.Get(relation) ?? "",
                act.Get(coder) is { } who ? Coders.Named(act.Session, who).Id : null));
            return act.Answer<IReadOnlyList<LinkJson>>([.. links.Select(LinkJson.Of)], CliJson.Default.IReadOnlyListLinkJson, () =>
            {
                if (links.Count == 0)
                {
                    act.Say("There are no links yet, or none of what was asked for. Make one with `emic links add`.");
                    return;
                }

                Table table = new(act.Terminal, "Coder", new Column("From", Gives: true), "Relation", new Column("To", Gives: true));
                foreach (var link in links) table.Add(link.Coder, $"{link.From.Place}: {link.From.Words}", link.Link.Relation, $"{link.To.Place}: {link.To.Words}");
                table.Write();
            });
        });
        command.Add(Add(terminal));
        command.Add(Change(terminal));
        command.Add(Remove(terminal));
        return command;
    }

    static StudyCommand Add(Terminal terminal)
    {
        Argument<string> from = new("from") { Description = "The id of the quotation the sentence begins with." }, relation = new("relation") { Description = "The words between: explains, contradicts, supports, or any of your own." }, to = new("to") { Description = "The id of the quotation it ends with." };
        Option<string?> comment = new("--comment") { Description = "Why.", HelpName = "text" };
        return new StudyCommand(terminal, "add", "Link two quotations.", acts: true, "emic links add collaboration 0198c0de-0000-7000-8000-000000000001 explains 0198c0de-0000-7000-8000-000000000002 --coder Nadia") { from, relation, to, comment }.Does(act =>
        {
            var link = new NewLink(act.Session.Study.Ids.Next(), QuotationId.Parse(act.Get(from)), act.Get(relation), QuotationId.Parse(act.Get(to)), act.Get(comment) ?? "");
            return act.Saved(MakeLink.Run(act.Session, link), $"Linked the two: “{link.Relation}” ({link.Id}).");
        });
    }

    static StudyCommand Change(Terminal terminal)
    {
        Argument<string> link = Link();
        Option<string?> relation = new("--relation") { Description = "The words between the two.", HelpName = "words" }, comment = new("--comment") { Description = "Why.", HelpName = "text" };
        return new StudyCommand(terminal, "change", "Name the relation of a link anew, or say why.", acts: true, "emic links change collaboration 0198c0de-0000-7000-8000-000000000003 --relation contradicts --coder Nadia") { link, relation, comment }.Does(act =>
        {
            var known = LinkList.One(act.Session, Id(act.Get(link)));
            var saved = ChangeLink.Run(act.Session, known.Link.Id, act.Get(relation) ?? known.Link.Relation, act.Get(comment) ?? known.Link.Comment);
            return act.Saved(saved, $"The link says “{act.Get(relation) ?? known.Link.Relation}” now.");
        });
    }

    static StudyCommand Remove(Terminal terminal)
    {
        Argument<string> link = Link();
        return new StudyCommand(terminal, "remove", "Remove a link; its quotations stay.", acts: true, "emic links remove collaboration 0198c0de-0000-7000-8000-000000000003 --coder Nadia") { link }.Does(act =>
            act.Saved(ChangeLink.Delete(act.Session, Id(act.Get(link))), "Removed the link. `emic undo` brings it back."));
    }

    static Argument<string> Link() => new("link") { Description = "The link's id, as `emic links --json` says it." };

    static Guid Id(string typed) => Guid.TryParse(typed, out var id) ? id : throw new Core.RefusedException($"“{typed}” is not the id of a link. `emic links --json` lists them.");
}
