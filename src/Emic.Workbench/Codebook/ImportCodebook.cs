using Emic.Core;
using Emic.Formats;
using Emic.Storage;

namespace Emic.Workbench;

/// <summary>What a codebook import did.</summary>
/// <param name="Saved">When it reached the disk.</param>
/// <param name="Created">Codes made.</param>
/// <param name="Updated">Codes that were there and now say something else.</param>
/// <param name="Unchanged">Codes that were there and said the same.</param>
/// <param name="Problems">What was left out or read otherwise.</param>
public sealed record CodebookImport(Saved Saved, int Created, int Updated, int Unchanged, IReadOnlyList<Problem> Problems);

/// <summary>
/// Brings a codebook file into the study. A code of the same number and name is brought up to what the file says, where it says something,
/// and stays in its place; the others are made below the code the file puts them under.
/// </summary>
public static class ImportCodebook
{
    /// <summary>Brings it in, in one change.</summary>
    /// <param name="session">Who does it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name; ".csv" is read as CSV, everything else as YAML.</param>
    public static CodebookImport Run(StudySession session, byte[] bytes, string fileName)
    {
        CodebookReading reading = fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CodebookCsv.Read(bytes, fileName) : CodebookYaml.Read(bytes, fileName);
        var work = new Work(fileName);
        work.Problems.AddRange(reading.Problems);
        Saved saved = session.Change(ChangeKinds.ImportCodebook, scope =>
        {
            work.All = CodeTree.All(scope);
            work.Coded = [.. scope.Db.Codings(Viewer.All).Select(coding => coding.CodeId).Distinct()];
            foreach (CodebookEntry entry in reading.Codes) work.Take(session, scope, entry, parent: null);
        });
        return new CodebookImport(saved, work.Created, work.Updated, work.Unchanged, work.Problems);
    }

    sealed class Work(string fileName)
    {
        public List<Code> All { get; set; } = [];

        public HashSet<Guid> Coded { get; set; } = [];

        public List<Problem> Problems { get; } = [];

        public int Created { get; private set; }

        public int Updated { get; private set; }

        public int Unchanged { get; private set; }

        public void Take(StudySession session, ChangeScope scope, CodebookEntry entry, Code? parent)
        {
            Code? code = All.Find(known => Same(known.Number, entry.Number) && Same(known.Name, entry.Name));
            if (code is null)
            {
                code = Make(session, scope, entry, parent);
            }
            else
            {
                (CodeText, Hue) before = (CodeText.Of(code), code.Color);
                Write(entry, code, isNew: false);
                if (before == (CodeText.Of(code), code.Color)) Unchanged++;
                else Updated++;
            }

            foreach (CodebookEntry child in entry.Children) Take(session, scope, child, code);
        }

        Code Make(StudySession session, ChangeScope scope, CodebookEntry entry, Code? parent)
        {
            string last = CodeTree.Children(All, parent?.Id).LastOrDefault()?.Rank ?? "";
            var code = new Code
            {
                Id = session.NewId(),
                ParentId = parent?.Id,
                Rank = Rank.Between(last, ""),
                Number = Wording.Label(entry.Number),
                Name = Wording.Name(entry.Name, "the code"),
                Color = entry.Color ?? parent?.Color ?? Palette.Next(All.Where(other => other.ParentId is null).Select(other => other.Color)),
            };
            Write(entry, code, isNew: true);
            All.Add(scope.Add(code));
            scope.About("code", code.Id);
            Created++;
            return code;
        }

        void Write(CodebookEntry entry, Code code, bool isNew)
        {
            bool folder = entry.IsFolder;
            if (folder && Coded.Contains(code.Id))
            {
                folder = false;
                Problems.Add(new Problem(fileName, code.Label, "The code is on quotations already, so it was not made a folder.", Severity.Note));
            }

            code.Color = entry.Color ?? code.Color;
            new CodeText(
                Or(entry.Brief, code.Brief),
                Or(entry.Definition, code.Definition),
                Or(entry.Use, code.Use),
                Or(entry.NotUse, code.NotUse),
                entry.Origin == CodeOrigin.Unsaid ? code.Origin : entry.Origin,
                isNew || entry.Status != CodeStatus.Open ? entry.Status : code.Status,
                folder).WriteTo(code);
        }

        static string Or(string said, string there) => said.Length > 0 ? said : there;

        static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
    }
}
