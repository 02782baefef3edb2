using Emic.Core;

namespace Emic.Web;

/// <summary>A word in its context, in JSON, as the commands name it.</summary>
sealed record WordContextJson(Guid SourceId, string Source, int Turn, string Speaker, int Begin, int End, string Before, string Match, string After)
{
    public static WordContextJson Of(WordContext one) => new(one.SourceId, one.Source, one.Turn, one.Speaker, one.Span.Begin, one.Span.End, one.Before, one.Match, one.After);
}
