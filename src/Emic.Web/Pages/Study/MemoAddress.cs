using System.Text.Json;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Web;

/// <summary>Which memos an address asks for.</summary>
static class MemoAddress
{
    /// <summary>The kind that a word says, case aside; null if it says none.</summary>
    public static MemoKind? Kind(string? word) => Enum.TryParse(word, ignoreCase: true, out MemoKind kind) && Enum.IsDefined(kind) ? kind : null;

    /// <summary>A kind as scripts and addresses write it: "askNext".</summary>
    public static string Word(MemoKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>What the parts of an address let through.</summary>
    public static MemoFilter Filter(string? kind, Guid? coder, string? to, string? words) => new(Kind(kind), coder, TieAddress.Read(to), words ?? "");
}
