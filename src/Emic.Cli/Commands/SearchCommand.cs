using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>A code or memo that a search found, in JSON.</summary>
sealed record SearchNameJson(Guid Id, string Name);

/// <summary>What <c>emic search</c> answers: what was asked for is filled, the rest is empty.</summary>
sealed record SearchJson(IReadOnlyList<WordContextJson> Places, IReadOnlyList<QuotationJson> Quotations, IReadOnlyList<SearchNameJson> Codes, IReadOnlyList<SearchNameJson> Memos, bool More);

/// <summary>What <c>emic search code --try</c> answers.</summary>
sealed record HitsJson(int Places, int Passages, int Sources, int CodedAlready);

/// <summary><c>emic search</c>: words, parts of words and regular expressions, and coding what they find.</summary>
static class SearchCommand
{
    enum Place
    {
        Sources,
        Quotations,
        Codes,
        Memos,
    }

    public static Command Create(Terminal terminal)
    {
        Argument<string> words = new("words") { Description = "What to find: own (also inside words), own* (beginnings), \"own\" (whole words; with the shell's quotes around: '\"own\"'), a | b (the one or the other)." };
        Option<Place?> place = TypedOptions.Choice("--in", "Where to look; in the sources if left out.", Place.Sources, Place.Quotations, Place.Codes, Place.Memos);
        SearchOptions search = new();
        Option<int?> most = TypedOptions.Number("--most", "List at most so many; all if left out.", most: int.MaxValue);
        StudyCommand command = new(
            terminal,
            "search",
            "Find words in sources, quotations, codes or memos, in any script.",
            acts: false,
            "emic search collaboration \"nobody owns\"",
            "emic search collaboration \"own* | responsib*\" --group interviews --most 20",
            "emic search collaboration \"\\bdata (scientist|engineer)s?\\b\" --regex --speaker P3a",
            "emic search collaboration boundary --in codes")
        { words };
        search.AddTo(command);
        command.Add(place);
        command.Add(most);
        command.Does(act =>
        {
            SearchQuery query = search.Typed(act, act.Get(words));
            int take = act.Get(most) ?? int.MaxValue;
            SearchJson found = Find(act, query, act.Get(place) ?? Place.Sources, take);
            return act.Answer(found, CliJson.Default.SearchJson, () => Print(act, found));
        });
        command.Add(Code(terminal));
        return command;
    }

    static StudyCommand Code(Terminal terminal)
    {
        Argument<string> words = new("words") { Description = "What to find, as for emic search." };
        Option<string> code = new("--code") { Description = "The code they get: number, name, or a new one.", HelpName = "code", Required = true };
        Option<HitUnit?> unit = TypedOptions.Choice("--unit", "How much around each hit is coded; the sentence if left out. Outside turns a turn is the paragraph.", HitUnit.Hit, HitUnit.Sentence, HitUnit.Turn);
        Option<bool> withoutInterviewer = new("--without-interviewer") { Description = "Leave the interviewer's turns out." };
        Option<bool> check = new("--try") { Description = "Only say what would be coded." };
        SearchOptions search = new();
        StudyCommand command = new(
            terminal,
            "code",
            "Code all that a search finds in the sources, in one change that one undo takes back.",
            acts: true,
            "emic search code collaboration \"own* | responsib*\" --code 3.2 --try",
            "emic search code collaboration \"own* | responsib*\" --code 3.2 --unit sentence --coder A")
        { words, code, unit };
        search.AddTo(command);
        command.Add(withoutInterviewer);
        command.Add(check);
        return command.Does(act =>
        {
            HitWish wish = new(search.Typed(act, act.Get(words)), act.Get(unit) ?? HitUnit.Sentence, act.Get(code)!, [], act.Get(withoutInterviewer));
            (HitCount count, IReadOnlyList<HitPassage> passages, IReadOnlySet<HitPassage> coded) = CodeHits.Preview(act.Session, wish, act.Cancel);
            if (!act.Get(check))
            {
                var (saved, done, given) = CodeHits.Run(act.Session, wish, passages.Count, act.Cancel);
                return act.Saved(saved, $"Coded {Words.Count(done.Changing, "passage")} as “{given.Label}” ({HitWords.Found(wish.Unit, done)}{(done.Coded > 0 ? $"; {Words.Count(done.Coded, "was", "were")} coded so already" : "")}).");
            }

            return act.Answer(new HitsJson(count.Places, count.Passages, count.Sources, count.Coded), CliJson.Default.HitsJson, () =>
            {
                foreach (IGrouping<Guid, HitPassage> source in passages.GroupBy(passage => passage.SourceId))
                {
                    SourceDocument document = SourceDocument.Read(act.Session, source.Key);
                    act.Title(document.Source.Name);
                    foreach (HitPassage passage in source) act.Say($"  {Cells.Line(passage.Span.Of(document.Text))}{(coded.Contains(passage) ? " (coded so already)" : "")}");
                }

                act.Say(passages.Count == 0 ? "Nothing was found." : $"{HitWords.Planned(wish.Unit, count)} Nothing was changed.");
            });
        });
    }

    static SearchJson Find(StudyAct act, SearchQuery query, Place place, int take)
    {
        SearchJson nothing = new([], [], [], [], false);
        switch (place)
        {
            case Place.Quotations:
                Dictionary<Guid, string> codes = CodebookView.Read(act.Session).ToDictionary(line => line.Code.Id, line => line.Code.Label), coders = Coders.List(act.Session).ToDictionary(coder => coder.Id, coder => coder.Name);
                (IReadOnlyList<QuotationInContext> page, bool others) = SearchQuotations.Run(act.Session, query, take: take, cancel: act.Cancel);
                return nothing with { Quotations = [.. page.Select(one => QuotationsCommand.Json(one, one.Source, codes, coders))], More = others };
            case Place.Codes:
                IReadOnlyList<Code> found = SearchCodes.Run(act.Session, query.Wish);
                return nothing with { Codes = [.. found.Take(take).Select(code => new SearchNameJson(code.Id, code.Label))], More = found.Count > take };
            case Place.Memos:
                IReadOnlyList<Memo> memos = SearchMemos.Run(act.Session, query.Wish);
                return nothing with { Memos = [.. memos.Take(take).Select(memo => new SearchNameJson(memo.Id, memo.Title))], More = memos.Count > take };
            default:
                SearchResult result = SearchTexts.Run(act.Session, query, take: take, cancel: act.Cancel);
                return nothing with { Places = [.. result.Hits.Select(WordContextJson.Of)], More = result.More };
        }
    }

    static void Print(StudyAct act, SearchJson found)
    {
        foreach (IGrouping<string, WordContextJson> source in found.Places.GroupBy(hit => hit.Source))
        {
            act.Title(source.Key);
            foreach (WordContextJson hit in source)
                act.Terminal.Out.WriteLine($"  {(hit.Turn > 0 ? $"{hit.Turn} {Cells.Line(hit.Speaker)}: " : "")}{Cells.Line(Excerpt.Before(hit.Before, SearchTexts.Context))}{act.Terminal.Paint(Cells.Line(hit.Match), Style.Bold)}{Cells.Line(Excerpt.After(hit.After, SearchTexts.Context))}");
        }

        foreach (IGrouping<string, QuotationJson> source in found.Quotations.GroupBy(one => one.Source))
        {
            act.Title(source.Key);
            foreach (QuotationJson one in source) act.Say($"  {Cells.Line(one.Text)} [{string.Join(", ", one.Codes)}] ({one.Coder}){(one.Comment.Length > 0 ? " -- " + Cells.Line(one.Comment) : "")}");
        }

        foreach (SearchNameJson named in found.Codes.Concat(found.Memos)) act.Say(named.Name);
        int count = found.Places.Count + found.Quotations.Count + found.Codes.Count + found.Memos.Count;
        act.Say(count == 0 ? "Nothing was found." : found.More ? $"The first {count}; there are more." : Words.Count(count, found.Places.Count > 0 ? "place" : found.Quotations.Count > 0 ? "quotation" : found.Codes.Count > 0 ? "code" : "memo") + ".");
    }
}
