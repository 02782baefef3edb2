using System.Globalization;
using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Emic.Web;

/// <summary>Which words are looked at, and how, as it stands in an address: what the forms of the words pages send. Fields without a value ask for nothing.</summary>
static class SelectionAddress
{
    /// <summary>The page of word frequencies.</summary>
    public const string Words = "/words";

    /// <summary>The page of a word in its contexts.</summary>
    public const string Context = "/words/context";

    /// <summary>Languages that are known, in the order of the address.</summary>
    static string[] Languages(IQueryCollection sent) => [.. CommonWords.All.Select(list => list.Code).Where(code => sent["common"].Contains(code))];

    /// <summary>Where words are looked at.</summary>
    public static TextSelection Selection(IQueryCollection sent) => new(
        PlaceAddress.Ids(sent, "source"),
        PlaceAddress.Groups(sent),
        PlaceAddress.Words(sent, "speaker"),
        sent["interviewer"] == "without",
        Guid.TryParse(sent["code"].ToString(), out var code) ? new CodeChoice(code, sent["reach"] == "below") : null,
        sent["headings"] == "without");

    /// <summary>Which spellings are one word.</summary>
    public static WordFolding Folding(IQueryCollection sent) => new(Case: sent["case"] != "minded", Accents: sent["accents"] == "folded");

    /// <summary>What is counted.</summary>
    public static WordQuestion Question(IQueryCollection sent) => new(
        Selection(sent),
        Folding(sent),
        int.TryParse(sent["least"], NumberStyles.None, CultureInfo.InvariantCulture, out var least) ? Math.Clamp(least, 1, 100) : 1,
        Languages(sent),
        PlaceAddress.Words(sent, "without"),
        sent["numbers"] != "without",
        sent["holding"].ToString().Trim(),
        Choice<WordOrder>(sent));

    /// <summary>In what order contexts are listed.</summary>
    public static ContextOrder Order(IQueryCollection sent) => Choice<ContextOrder>(sent);

    /// <summary>The address of a count.</summary>
    public static string Of(WordQuestion question, string page = Words)
    {
        QueryBuilder fields = Fields(question.Selection, question.Folding);
        fields.Add("least", question.Least.ToString(CultureInfo.InvariantCulture));
        foreach (var language in question.Common) fields.Add("common", language);
        foreach (var list in question.Without) fields.Add("without", list);
        if (!question.Numbers) fields.Add("numbers", "without");
        if (question.Holding.Length > 0) fields.Add("holding", question.Holding);
        if (question.Order != WordOrder.Count) fields.Add("by", QuestionAddress.Word(question.Order));
        return page + fields;
    }

    /// <summary>The address of a word in its contexts.</summary>
    public static string Of(string word, TextSelection selection, WordFolding folding, ContextOrder order = ContextOrder.Place, string page = Context)
    {
        QueryBuilder fields = Fields(selection, folding);
        fields.Add("word", word);
        if (order != ContextOrder.Place) fields.Add("by", QuestionAddress.Word(order));
        return page + fields;
    }

    static QueryBuilder Fields(TextSelection selection, WordFolding folding)
    {
        var fields = new QueryBuilder();
        PlaceAddress.Write(fields, selection.Sources, selection.Groups, selection.Speakers);
        if (selection.WithoutInterviewer) fields.Add("interviewer", "without");
        if (selection.WithoutHeadings) fields.Add("headings", "without");
        if (selection.Code is { } code)
        {
            fields.Add("code", $"{code.CodeId}");
            if (code.Below) fields.Add("reach", "below");
        }

        if (!folding.Case) fields.Add("case", "minded");
        if (folding.Accents) fields.Add("accents", "folded");
        return fields;
    }

    static T Choice<T>(IQueryCollection sent)
        where T : struct, Enum => Enum.TryParse(sent["by"].ToString(), ignoreCase: true, out T order) && Enum.IsDefined(order) ? order : default;
}
