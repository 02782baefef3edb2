using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Emic.Core;

namespace Emic.Storage;

/// <summary>A question as it is stored: JSON, so that people who read the file with other tools can read it too.</summary>
static class QueryCodec
{
    static readonly JsonSerializerOptions json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write(QuotationQuery query) => JsonSerializer.Serialize(new StoredQuery(query.Code, query.Conditions, query.Filter.Sources, query.Filter.Groups, query.Filter.Coders, query.Filter.Speakers, query.Filter.Text, query.Filter.Certainties), json);

    /// <exception cref="JsonException">It is something else.</exception>
    public static QuotationQuery Read(string text)
    {
        StoredQuery stored = JsonSerializer.Deserialize<StoredQuery>(text, json) ?? throw new JsonException("A stored question is empty.");
        return new QuotationQuery(stored.Code, stored.Conditions ?? [], new QuotationFilter(stored.Sources ?? [], stored.Groups ?? [], stored.Coders ?? [], stored.Speakers ?? [], stored.Text ?? "") { Certainties = stored.Certainties ?? [] });
    }

    sealed record StoredQuery(
        CodeChoice? Code, IReadOnlyList<CodeCondition>? Conditions, IReadOnlyList<Guid>? Sources, IReadOnlyList<string>? Groups, IReadOnlyList<Guid>? Coders, IReadOnlyList<string>? Speakers, string? Text,
        IReadOnlyList<Certainty>? Certainties);
}
