using Emic.Core;

namespace Emic.Workbench;

/// <summary>All that is said of a code besides its place, number, name and colour.</summary>
public sealed record CodeText(string Brief, string Definition, string Use, string NotUse, CodeOrigin Origin, CodeStatus Status, bool IsFolder)
{
    /// <summary>What a code says now.</summary>
    public static CodeText Of(Code code) => new(code.Brief, code.Definition, code.Use, code.NotUse, code.Origin, code.Status, code.IsFolder);

    internal void WriteTo(Code code)
    {
        code.Brief = Wording.Text(Brief);
        code.Definition = Wording.Text(Definition);
        code.Use = Wording.Text(Use);
        code.NotUse = Wording.Text(NotUse);
        code.Origin = Origin;
        code.Status = Status;
        code.IsFolder = IsFolder;
    }
}
