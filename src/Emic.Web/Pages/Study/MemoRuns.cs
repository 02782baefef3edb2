using Emic.Core;
using Emic.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Emic.Web;

/// <summary>The words of one block of a memo as elements. Here and not in a page's markup, whose line ends would show.</summary>
public sealed class MemoRuns : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<TextRun> Runs { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<Guid, QuoteView> Quotes { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var run in Runs)
        {
            builder.OpenRegion(0);
            if (run.Quotation is { } id) Quotation(builder, id);
            else Words(builder, run);
            builder.CloseRegion();
        }
    }

    void Quotation(RenderTreeBuilder builder, Guid id)
    {
        if (!Quotes.TryGetValue(id, out var quote))
        {
            builder.AddContent(0, QuoteReference.Missing);
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "class", "live-quote");
        builder.AddAttribute(3, "href", TieAddress.Place(quote));
        builder.AddAttribute(4, "title", quote.Place);
        builder.AddContent(5, $"“{quote.Words}”");
        builder.CloseElement();
    }

    static void Words(RenderTreeBuilder builder, TextRun run)
    {
        var elements = 0;
        if (run.Address.Length > 0)
        {
            Open("a");
            builder.AddAttribute(0, "href", run.Address);
            builder.AddAttribute(1, "rel", "noreferrer");
        }

        if (run.IsBold) Open("strong");
        if (run.IsItalic) Open("em");
        if (run.IsCode) Open("code");
        builder.AddContent(2, run.Text);
        for (; elements > 0; elements--) builder.CloseElement();

        void Open(string name)
        {
            builder.OpenElement(3, name);
            elements++;
        }
    }
}
