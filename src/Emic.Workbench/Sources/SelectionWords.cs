using Emic.Core;

namespace Emic.Workbench;

/// <summary>Says in words which of a study's words are looked at: "P3a; without the interviewer; coded 3.2 Ownership".</summary>
public static class SelectionWords
{
    /// <summary>The selection in one line, with the names that things have now; empty for all words.</summary>
    public static string Of(StudySession session, TextSelection selection)
    {
        string places = QueryWords.Of(session, QuotationQuery.All with { Code = selection.Code, Filter = QuotationFilter.None with { Sources = selection.Sources, Groups = selection.Groups, Speakers = selection.Speakers } });
        List<string> parts = [.. places.Split("; ")];
        if (selection.Code is null) parts.RemoveAt(0);
        else parts[0] = "coded " + parts[0];
        if (selection.WithoutInterviewer) parts.Add("without the interviewer");
        if (selection.WithoutHeadings) parts.Add("without headings");
        return string.Join("; ", parts);
    }
}
