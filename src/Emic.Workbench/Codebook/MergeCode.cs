using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>Merges one code into another. Codings, examples, memos and sub-codes follow; what the merged code was is kept with the other.</summary>
public static class MergeCode
{
    /// <summary>Merges <paramref name="from"/> into <paramref name="into"/>.</summary>
    /// <returns>When it reached the disk, and how many codings moved.</returns>
    /// <exception cref="RefusedException">A code is gone, both are one, or the target lies below the merged code or is a folder.</exception>
    public static (Saved Saved, int Codings) Run(StudySession session, Guid from, Guid into)
    {
        int moved = 0;
        Saved saved = session.Change(ChangeKinds.MergeCode, scope =>
        {
            Code merged = scope.Row<Code>(from, "code"), target = scope.Row<Code>(into, "code");
            if (from == into) throw new RefusedException("Choose two different codes to merge.", "into");
            List<Code> all = CodeTree.All(scope);
            if (CodeTree.IsWithin(all, into, from)) throw new RefusedException($"“{target.Label}” lies below “{merged.Label}”. Move it out first, then merge.", "into");
            moved = Codings(scope, merged, target);
            Examples(scope, merged, target);
            Memos(scope, merged, target);
            string last = CodeTree.Children(all, into).LastOrDefault()?.Rank ?? "";
            foreach (Code child in CodeTree.Children(all, from)) (child.ParentId, child.Rank) = (into, last = Rank.Between(last, ""));
            foreach (CodeMerge earlier in scope.Db.CodeMerges.Where(merge => merge.CodeId == from).ToList()) earlier.CodeId = into;
            foreach (ComparisonEntry entry in scope.Db.ComparisonEntries(Viewer.All).Where(entry => entry.CodeId == from).ToList()) entry.CodeId = into;
            scope.Add(new CodeMerge { Id = session.NewId(), CodeId = into, MergedId = from, MergedNumber = merged.Number, MergedName = merged.Name, MergedDefinition = merged.Definition, Codings = moved, At = session.Now });
            scope.Remove(merged);
            scope.About("code", from);
            scope.About("code", into);
        });
        return (saved, moved);
    }

    static int Codings(ChangeScope scope, Code merged, Code target)
    {
        List<Core.Coding> moving = scope.Db.Codings(Viewer.All).Where(coding => coding.CodeId == merged.Id).ToList();
        if (target.IsFolder && moving.Count > 0) throw new RefusedException($"“{target.Label}” is a folder: it can't take codings over.", "into");
        Dictionary<Guid, Core.Coding> there = scope.Db.Codings(Viewer.All).Where(coding => coding.CodeId == target.Id).ToDictionary(coding => coding.QuotationId);
        foreach (Core.Coding coding in moving)
        {
            if (!there.TryGetValue(coding.QuotationId, out Core.Coding? twin))
            {
                coding.CodeId = target.Id;
                continue;
            }

            // Both codes were on one quotation: one coding stays, with both comments.
            twin.Comment = string.Join("\n", new[] { twin.Comment, coding.Comment }.Where(comment => comment.Length > 0));
            scope.Remove(coding);
        }

        return moving.Count;
    }

    static void Memos(ChangeScope scope, Code merged, Code target)
    {
        HashSet<Guid> there = [.. scope.Db.MemoTies(Viewer.All).Where(tie => tie.CodeId == target.Id).Select(tie => tie.MemoId)];
        foreach (MemoTie tie in scope.Db.MemoTies(Viewer.All).Where(tie => tie.CodeId == merged.Id).ToList())
        {
            if (there.Add(tie.MemoId)) tie.CodeId = target.Id;
            else scope.Remove(tie);
        }
    }

    static void Examples(ChangeScope scope, Code merged, Code target)
    {
        HashSet<Guid> there = [.. scope.Db.CodeExamples.Where(example => example.CodeId == target.Id).Select(example => example.QuotationId)];
        foreach (CodeExample example in scope.Db.CodeExamples.Where(example => example.CodeId == merged.Id).ToList())
        {
            if (there.Add(example.QuotationId)) example.CodeId = target.Id;
            else scope.Remove(example);
        }
    }
}
