using Emic.Core;

namespace Emic.Workbench;

/// <summary>Changes what is said of a code.</summary>
public static class ChangeCode
{
    /// <summary>Renames, recolours or redefines it.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="id">The code.</param>
    /// <param name="number">Its number; empty for none.</param>
    /// <param name="name">Its name.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="text">The rest; null leaves it.</param>
    /// <param name="seen">The version the person saw.</param>
    /// <exception cref="RefusedException">The name is empty, another code is called so, somebody changed the code meanwhile, or a code with codings would become a folder.</exception>
    public static Saved Run(StudySession session, Guid id, string number, string name, Hue color, CodeText? text = null, long? seen = null) => session.Change(ChangeKinds.ChangeCode, scope =>
    {
        Code code = scope.Row<Code>(id, "code", seen);
        (string newNumber, string newName) = (Wording.Label(number), Wording.Name(name, "the code"));
        if ((newNumber, newName) != (code.Number, code.Name)) CodeTree.RefuseTwin(CodeTree.All(scope).Where(other => other.Id != id), code.ParentId, newNumber, newName);
        (code.Number, code.Name, code.Color) = (newNumber, newName, color);
        if (text is { IsFolder: true } && !code.IsFolder && scope.Db.Codings(Viewer.All).Any(coding => coding.CodeId == id))
            throw new RefusedException($"“{code.Label}” is on quotations already, so it can't become a folder. Merge it into another code first.", "folder");
        text?.WriteTo(code);
        scope.About("code", id);
    });

    /// <summary>Makes a quotation an example of what the code means. The link follows the quotation.</summary>
    /// <exception cref="RefusedException">Code or quotation are gone.</exception>
    public static Saved AddExample(StudySession session, Guid codeId, Guid quotationId) => session.Change(ChangeKinds.AddExample, scope =>
    {
        scope.Row<Code>(codeId, "code");
        scope.Row<Quotation>(quotationId, "quotation");
        List<CodeExample> examples = scope.Db.CodeExamples.Where(example => example.CodeId == codeId).ToList();
        if (examples.Exists(example => example.QuotationId == quotationId)) return;
        string last = examples.Select(example => example.Rank).Order(StringComparer.Ordinal).LastOrDefault("");
        scope.Add(new CodeExample { Id = session.NewId(), CodeId = codeId, QuotationId = quotationId, Rank = Rank.Between(last, "") });
        scope.About("code", codeId);
    });

    /// <summary>Takes an example away; the quotation stays.</summary>
    public static Saved RemoveExample(StudySession session, Guid codeId, Guid quotationId) => session.Change(ChangeKinds.RemoveExample, scope =>
    {
        foreach (CodeExample example in scope.Db.CodeExamples.Where(example => example.CodeId == codeId && example.QuotationId == quotationId).ToList()) scope.Remove(example);
        scope.About("code", codeId);
    });
}
