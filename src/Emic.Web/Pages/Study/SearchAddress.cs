using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Emic.Web;

/// <summary>Where a search looks.</summary>
public enum SearchPlace
{
    Sources,
    Quotations,
    Codes,
    Memos,
}

/// <summary>A search as it stands in an address: what the form of the search page sends.</summary>
static class SearchAddress
{
    /// <summary>The page.</summary>
    public const string Page = "/search";

    /// <summary>The page on which what was found is coded.</summary>
    public const string CodePage = "/search/code";

    /// <summary>The search in an address.</summary>
    public static SearchQuery Read(IQueryCollection sent) => new(
        new SearchWish(sent["q"].ToString().Trim(), sent["regex"].Count > 0, sent["case"].Count > 0, sent["accents"].Count > 0),
        QuotationFilter.None with { Sources = PlaceAddress.Ids(sent, "source"), Groups = PlaceAddress.Groups(sent), Coders = PlaceAddress.Ids(sent, "coder"), Speakers = PlaceAddress.Words(sent, "speaker") });

    /// <summary>Where an address wants to look.</summary>
    public static SearchPlace Place(IQueryCollection sent) => Choice<SearchPlace>(sent["in"]);

    /// <summary>How much around each hit an address wants to code.</summary>
    public static HitUnit Unit(IQueryCollection sent) => Choice<HitUnit>(sent["unit"]);

    /// <summary>The address of a search.</summary>
    public static string Of(SearchQuery query, SearchPlace place = SearchPlace.Sources, string page = Page)
    {
        QueryBuilder fields = Fields(query);
        if (place != SearchPlace.Sources) fields.Add("in", QuestionAddress.Word(place));
        return page + fields;
    }

    /// <summary>The address on which what was found is coded.</summary>
    public static string ToCode(SearchQuery query, HitUnit unit, bool withoutInterviewer = false) =>
        Of(query, page: CodePage) + "&unit=" + QuestionAddress.Word(unit) + (withoutInterviewer ? "&interviewer=without" : "");

    /// <summary>Whether an address wants to leave out what the interviewer says.</summary>
    public static bool WithoutInterviewer(IQueryCollection sent) => sent["interviewer"] == "without";

    /// <summary>The address of a search whose places were coded just now, by the number of the change.</summary>
    public static string Coded(SearchQuery query, long change, HitCount count, Guid code) => Of(query) + FormattableString.Invariant($"&change={change}&coded={count.Changing}&already={count.Coded}&code={code}");

    /// <summary>A place in a source, with everything that was found marked there: it says where was looked, so that the way from place to place keeps to it.</summary>
    public static string Hit(WordContext hit, SearchQuery query) => Place(hit.SourceId, hit.Span, query);

    /// <inheritdoc cref="Hit"/>
    public static string Place(Guid source, TextSpan span, SearchQuery query) => TieAddress.Place(source, span) + "&" + Fields(query).ToString()[1..];

    static QueryBuilder Fields(SearchQuery query)
    {
        SearchWish wish = query.Wish;
        var fields = new QueryBuilder { { "q", wish.Words } };
        if (wish.IsExpression) fields.Add("regex", "1");
        if (wish.MatchCase) fields.Add("case", "1");
        if (wish.IgnoreAccents) fields.Add("accents", "1");
        PlaceAddress.Write(fields, query.Where.Sources, query.Where.Groups, query.Where.Speakers);
        return fields;
    }

    static T Choice<T>(string? word)
        where T : struct, Enum => Enum.TryParse(word, ignoreCase: true, out T choice) && Enum.IsDefined(choice) ? choice : default;
}
