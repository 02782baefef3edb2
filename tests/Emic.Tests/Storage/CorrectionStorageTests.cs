using Emic.Core;
using Emic.Storage;

namespace Emic.Tests.Storage;

public sealed class CorrectionStorageTests
{
    [Fact]
    public void A_study_from_before_corrections_is_migrated_with_its_codings()
    {
        using var study = new RowStudy();
        study.Mark(study.A, 0, 3, study.AddCode("Ownership", study.A).Id);
        string before = study.State();
        study.MakeOlder(version: 2);
        study.Reopen();
        Assert.Equal(before, study.State());
        Assert.Empty(study.Check());
        Assert.Equal(2, StudyHeader.Read(study.Path + ".version-2.backup").Version);
    }

    [Fact]
    public void A_structure_from_before_turns_could_be_the_interviewers_is_read()
    {
        TextStructure read = StructureCodec.Read([1, 1, 2, 5, 1, (byte)'I', 0, 0, 0, 0]);
        Assert.Equal(new Turn(new TextSpan(2, 7), "I"), Assert.Single(read.Turns));
        var marked = new TextStructure([new Turn(new TextSpan(0, 3), "I", IsInterviewer: true)], [], []);
        Assert.True(StructureCodec.Read(StructureCodec.Write(marked)).Turns[0].IsInterviewer);
    }

    [Fact]
    public void A_change_of_text_that_would_alter_a_quotation_in_silence_is_not_committed()
    {
        using var study = new RowStudy();
        study.Mark(study.A, 0, 3, study.AddCode("Ownership", study.A).Id);
        string before = study.State();
        string newer = RowStudy.Text.Replace("Who", "Why", StringComparison.Ordinal);
        Assert.Throws<QuotationAstrayException>(() => study.File.Change(ChangeKinds.CorrectSource, study.A, null, scope =>
        {
            Source source = scope.Find<Source>(study.SourceId)!;
            SourceText text = SourceText.From(newer);
            scope.Contents.Put(text);
            var revision = scope.Add(new SourceRevision { Id = study.Ids.Next(), SourceId = source.Id, Number = 2, TextHash = text.Hash, Length = text.Length, Structure = TextStructure.None, CreatedAt = study.Clock.GetUtcNow() });
            scope.Add(new SourceCorrection { Id = study.Ids.Next(), SourceId = source.Id, FromId = source.RevisionId, RevisionId = revision.Id, Edits = TextDifference.Between(RowStudy.Text, newer) });
            source.RevisionId = revision.Id;
        }));
        Assert.Equal(before, study.State());
        Assert.Empty(study.Check());
    }
}
