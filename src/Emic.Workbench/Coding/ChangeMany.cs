using Emic.Core;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What is done to many quotations at once.</summary>
public enum ManyAct
{
    /// <summary>Another code takes the place of the codes in question.</summary>
    Recode,

    /// <summary>The codes in question come off; quotations left bare go too.</summary>
    Uncode,

    /// <summary>A new code beside the first one in question takes their place.</summary>
    Split,

    /// <summary>A comment goes on each passage, below what is said there already.</summary>
    Comment,

    /// <summary>The passages become examples of the first code in question.</summary>
    Example,
}

/// <summary>An act on many quotations.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Quotations">To which.</param>
/// <param name="Codes">The codes in question: those by which the quotations were found.</param>
/// <param name="Into">For <see cref="ManyAct.Recode"/>: the code they get.</param>
/// <param name="Words">For <see cref="ManyAct.Split"/> the new code as people write it, "3.7 Hand-over" or "3.7 Hand-over = who gives what to whom"; for <see cref="ManyAct.Comment"/> the comment.</param>
public sealed record ManyWish(ManyAct Act, IReadOnlyCollection<Guid> Quotations, IReadOnlyCollection<Guid> Codes, Guid? Into = null, string Words = "");

/// <summary>What an act on many quotations changes.</summary>
/// <param name="Changing">Quotations that change.</param>
/// <param name="Others">Those of another coder, which stay as they are.</param>
/// <param name="Unchanged">Those that are so already, do not carry the codes, or are gone.</param>
/// <param name="Joined">Of the changing ones: those that carry the new code already, so that two codings become one.</param>
/// <param name="Removed">Of the changing ones: those that go with their last code.</param>
public sealed record ManyCount(int Changing, int Others, int Unchanged, int Joined, int Removed);

/// <summary>Recodes, uncodes, splits off, comments or shows as examples many quotations in one change, which one undo takes back.</summary>
public static class ChangeMany
{
    /// <summary>What would happen now; nothing is changed.</summary>
    public static ManyCount Preview(StudySession session, ManyWish wish) => session.Read(db => ManyPlan.Of(db, session.Coder, wish).Count);

    /// <summary>Does it.</summary>
    /// <returns>When it reached the disk, and what changed.</returns>
    /// <exception cref="RefusedException">A code is gone or a folder, the new one has no name, there is nothing to say, or nothing would change.</exception>
    public static (Saved Saved, ManyCount Count) Run(StudySession session, ManyWish wish)
    {
        ManyCount count = new(0, 0, 0, 0, 0);
        Saved saved = session.Change(Kind(wish.Act), scope =>
        {
            ManyPlan plan = ManyPlan.Of(scope.Db, session.Coder, wish);
            count = plan.Count;
            if (count.Changing == 0) throw new RefusedException(count.Others > 0 ? "Nothing was changed: these quotations are another coder's." : "Nothing had to be changed.");
            switch (wish.Act)
            {
                case ManyAct.Recode:
                    Code target = scope.Row<Code>(wish.Into ?? throw new RefusedException("Choose the code they get.", "into"), "code");
                    if (target.IsFolder) throw new RefusedException($"“{target.Label}” is a folder: it holds codes and can't be applied itself.", "into");
                    Recode(scope, plan, target.Id);
                    break;
                case ManyAct.Split:
                    Recode(scope, plan, SplitOff(session, scope, wish, plan).Id);
                    break;
                case ManyAct.Uncode:
                    Uncode(scope, plan, wish);
                    break;
                case ManyAct.Comment:
                    Comment(plan, Wording.Text(wish.Words));
                    break;
                default:
                    Show(session, scope, plan, wish.Codes.First());
                    break;
            }
        });
        return (saved, count);
    }

    static string Kind(ManyAct act) => act switch
    {
        ManyAct.Recode => ChangeKinds.RecodeMany,
        ManyAct.Uncode => ChangeKinds.DeleteManyCodings,
        ManyAct.Split => ChangeKinds.SplitCode,
        ManyAct.Comment => ChangeKinds.CommentMany,
        _ => ChangeKinds.AddExample,
    };

    static void Recode(ChangeScope scope, ManyPlan plan, Guid into)
    {
        scope.About("code", into);
        foreach ((Quotation quotation, List<Core.Coding> inQuestion) in plan.Changing)
        {
            foreach (CodeExample example in plan.Examples(quotation, inQuestion).Where(example => example.CodeId != into)) scope.Remove(example);
            // One coding of the new code is left, with the comments of all it stands for.
            Core.Coding? twin = plan.On(quotation).FirstOrDefault(coding => coding.CodeId == into && !inQuestion.Contains(coding));
            foreach (Core.Coding coding in inQuestion)
            {
                if (twin is null)
                {
                    coding.CodeId = into;
                    twin = coding;
                }
                else if (coding != twin)
                {
                    twin.Comment = string.Join("\n", new[] { twin.Comment, coding.Comment }.Where(comment => comment.Length > 0));
                    scope.Remove(coding);
                }
            }
        }
    }

    static Code SplitOff(StudySession session, ChangeScope scope, ManyWish wish, ManyPlan plan)
    {
        // Of several codes in question, those that are taken off somewhere: the others keep all they have.
        HashSet<Guid> taken = [.. plan.Changing.SelectMany(one => one.InQuestion).Select(coding => coding.CodeId)];
        List<Code> origins = [.. wish.Codes.Where(taken.Contains).Select(id => scope.Row<Code>(id, "code"))];
        Code origin = origins[0];
        NewCode fresh = NewCode.Parse(wish.Words);
        if (scope.Db.Codes.AsEnumerable().FirstOrDefault(code => string.Equals(code.Label, fresh.Label, StringComparison.OrdinalIgnoreCase)) is { } there)
            throw new RefusedException($"There is a code “{there.Label}” already. Recode the quotations with it, or choose another name.", "words");
        foreach (Code one in origins) scope.About("code", one.Id);
        return CreateCode.Add(session, scope, session.NewId(), fresh.Number.Length > 0 ? fresh : fresh with { ParentId = origin.ParentId, Color = origin.Color });
    }

    static void Uncode(ChangeScope scope, ManyPlan plan, ManyWish wish)
    {
        foreach (Guid code in wish.Codes) scope.About("code", code);
        foreach ((Quotation quotation, List<Core.Coding> inQuestion) in plan.Changing)
        {
            if (plan.IsLeftBare(quotation, inQuestion))
            {
                Removal.Quotation(scope, quotation);
                continue;
            }

            foreach (CodeExample example in plan.Examples(quotation, inQuestion)) scope.Remove(example);
            inQuestion.ForEach(scope.Remove);
        }
    }

    static void Comment(ManyPlan plan, string words)
    {
        if (words.Length == 0) throw new RefusedException("Write what is to be said of the quotations.", "words");
        foreach ((Quotation quotation, _) in plan.Changing) quotation.Comment = quotation.Comment.Length == 0 ? words : $"{quotation.Comment}\n{words}";
    }

    static void Show(StudySession session, ChangeScope scope, ManyPlan plan, Guid code)
    {
        scope.Row<Code>(code, "code");
        scope.About("code", code);
        string last = scope.Db.CodeExamples.Where(example => example.CodeId == code).Select(example => example.Rank).AsEnumerable().Order(StringComparer.Ordinal).LastOrDefault("");
        foreach ((Quotation quotation, _) in plan.Changing)
            scope.Add(new CodeExample { Id = session.NewId(), CodeId = code, QuotationId = quotation.Id, Rank = last = Rank.Between(last, "") });
    }
}
