namespace Emic.Core;

/// <summary>The kinds of change in a study's history, as they are stored. Never rename one.</summary>
public static class ChangeKinds
{
    public const string CreateStudy = "study.create";
    public const string DescribeStudy = "study.describe";
    public const string MigrateSchema = "study.migrate";
    public const string Undo = "study.undo";
    public const string Redo = "study.redo";

    public const string AddCoder = "coder.add";
    public const string ChangeCoder = "coder.change";
    public const string RemoveCoder = "coder.remove";

    public const string CreateCode = "code.create";
    public const string ChangeCode = "code.change";
    public const string MoveCode = "code.move";
    public const string MergeCode = "code.merge";
    public const string DeleteCode = "code.delete";
    public const string ImportCodebook = "code.import";
    public const string AddExample = "code.example.add";
    public const string RemoveExample = "code.example.remove";

    public const string ImportSources = "source.import";
    public const string ChangeSource = "source.change";
    public const string MoveSource = "source.move";
    public const string ReadSource = "source.read";
    public const string CorrectSource = "source.correct";
    public const string ReviseTurns = "source.turns";
    public const string DeleteSource = "source.delete";

    public const string Mark = "quotation.mark";
    public const string ResizeQuotation = "quotation.resize";
    public const string CommentQuotation = "quotation.comment";
    public const string DeleteQuotation = "quotation.delete";
    public const string SettleQuotation = "quotation.settle";

    public const string ApplyCode = "coding.apply";
    public const string CommentCoding = "coding.comment";
    public const string Recode = "coding.recode";
    public const string DeleteCoding = "coding.delete";
    public const string CodeHits = "coding.apply.hits";
    public const string ImportCodings = "coding.import";

    public const string MakeLink = "link.make";
    public const string ChangeLink = "link.change";
    public const string DeleteLink = "link.delete";

    public const string WriteMemo = "memo.write";
    public const string ChangeMemo = "memo.change";
    public const string TieMemo = "memo.tie";
    public const string DeleteMemo = "memo.delete";
    public const string RecodeMany = "coding.recode.many";
    public const string DeleteManyCodings = "coding.delete.many";
    public const string SplitCode = "code.split";
    public const string CommentMany = "quotation.comment.many";

    public const string SaveQuery = "query.save";
    public const string DeleteQuery = "query.delete";

    public const string Compare = "code.compare";
}
