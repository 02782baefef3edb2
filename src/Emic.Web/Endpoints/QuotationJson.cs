using System.Text.Json;
using System.Text.Json.Serialization;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>
/// A quotation as an array, since a source may have tens of thousands: id, coder's index, begin, end, version, comment,
/// codings, each of them id, code, when, comment, version, and how certain it is where that was said.
/// </summary>
[JsonConverter(typeof(QuotationJsonConverter))]
sealed record QuotationJson(QuotationView Quotation, int Coder);

sealed class QuotationJsonConverter : JsonConverter<QuotationJson>
{
    public override QuotationJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Quotations are only written in this form.");

    public override void Write(Utf8JsonWriter writer, QuotationJson value, JsonSerializerOptions options)
    {
        QuotationView quotation = value.Quotation;
        writer.WriteStartArray();
        writer.WriteStringValue(quotation.Id);
        writer.WriteNumberValue(value.Coder);
        writer.WriteNumberValue(quotation.Begin);
        writer.WriteNumberValue(quotation.End);
        writer.WriteNumberValue(quotation.Version);
        writer.WriteStringValue(quotation.Comment);
        writer.WriteStartArray();
        foreach (CodingView coding in quotation.Codings)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(coding.Id);
            writer.WriteStringValue(coding.CodeId);
            writer.WriteStringValue(coding.At.UtcDateTime);
            writer.WriteStringValue(coding.Comment);
            writer.WriteNumberValue(coding.Version);
            if (coding.Certainty != Certainty.NotSaid) writer.WriteStringValue(coding.Certainty.Word());
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndArray();
    }
}
