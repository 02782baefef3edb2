using System.Text;
using CsCheck;
using Emic.Core;
using Emic.Formats;

namespace Emic.Tests.Formats;

public sealed class CodebookFileTests
{
    static Gen<string> Any(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static readonly Gen<string> Prose = Gen.OneOf(
        Any("", "=1+1", "'so", "true", "3.10", "- a", "a: b #c", "so\nand so", " lead", "trail ", "two\n\n  deep\n", "“quoted”, 你好 😀", "tab\there", "a\r\nb", "\"", "null", "@x", "|", "line\u2028end", "x\u0085y"),
        Gen.String[Gen.Char[" -~"], 0, 200]);

    static readonly Gen<string> Name = Gen.OneOf(Any("Ownership", "yes", "=SUM(A1)", "4.4", "#1", "’s"), Gen.String[Gen.Char["!-~"], 1, 20]);

    static readonly Gen<CodebookEntry> Leaf =
        Gen.Select(Any("", "3.10", "-1", "1"), Name, Gen.Enum<Hue>().Nullable(), Prose, Prose, Prose)
            .Select(Prose, Gen.Enum<CodeOrigin>(), Gen.Enum<CodeStatus>(), Gen.Bool, (a, not, origin, status, folder) =>
                new CodebookEntry(a.Item1, a.Item2, a.Item3, a.Item4, a.Item5, a.Item6, not, origin, status, folder, []));

    static readonly Gen<CodebookEntry> Tree =
        Gen.Select(Leaf, Gen.Select(Leaf, Leaf.Array[0, 2], (code, below) => code with { Children = below }).Array[0, 3], (code, below) => code with { Children = below });

    static byte[] Yaml(string version, IReadOnlyList<CodebookEntry> codes)
    {
        var text = new StringWriter();
        CodebookYaml.Write(text, version, codes);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static byte[] Csv(IReadOnlyList<CodebookEntry> codes)
    {
        var text = new StringWriter();
        CodebookCsv.Write(text, codes);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    [Fact]
    public void A_codebook_comes_back_from_yaml_letter_by_letter() =>
        Tree.Array[0, 4].Sample(codes =>
        {
            CodebookReading reading = CodebookYaml.Read(Yaml("2", codes), "c.yaml");
            return reading.Problems.Count == 0 && reading.Version == "2" && reading.Codes.SequenceEqual(codes);
        }, iter: 150);

    [Fact]
    public void A_codebook_comes_back_from_csv_letter_by_letter() =>
        Tree.Array[1, 4].Sample(codes =>
        {
            CodebookReading reading = CodebookCsv.Read(Csv(codes), "c.csv");
            return reading.Problems.Count == 0 && reading.Codes.SequenceEqual(codes);
        }, iter: 150);

    [Fact]
    public void No_cell_of_an_export_begins_like_a_formula()
    {
        var code = new CodebookEntry("=1", "+name", null, "-brief", "@definition", "\tuse", "\rnot", CodeOrigin.Data, CodeStatus.Open, false, []);
        string line = Encoding.UTF8.GetString(Csv([code]))[1..].Split("\r\n", 2)[1];
        Assert.StartsWith("'=1,'+name,1,,'-brief,'@definition,\"'\tuse\",\"'\rnot\",data,open,", line, StringComparison.Ordinal);
        Assert.Equal([code], CodebookCsv.Read(Csv([code]), "c.csv").Codes);
    }

    [Fact]
    public void Numbers_in_yaml_stay_as_they_were_typed()
    {
        CodebookReading reading = CodebookYaml.Read("codes:\n- name: 3.10\n  number: 3.10\n- Just a name\n"u8.ToArray(), "c.yaml");
        Assert.Equal(["3.10", "Just a name"], reading.Codes.Select(code => code.Name));
        Assert.Equal("3.10", reading.Codes[0].Number);
    }

    [Theory]
    [InlineData("codes:\n- number: 1\n", "line 2: The code has no name; it was left out, with the codes below it.")]
    [InlineData("codes:\n- name: A\n  colour: red\n", "line 3: “colour” is not known here and was left out.")]
    [InlineData("codes:\n- name: A\n  color: pink\n", "line 3: “pink” is none of the colours")]
    [InlineData("codes:\n- name: A\n  codes: B\n", "line 3: “codes” must be a list")]
    [InlineData("codes:\n- name: A\n  brief: [x]\n", "line 3: “brief” must be words")]
    [InlineData("codes:\n- name: A: B\n", "This is not valid YAML at line 2, column")]
    [InlineData("codes: &a\n- name: A\n  codes: *a\n", "The codebook can't be read from line 3 on: aliases (*) are not allowed.")]
    [InlineData("just words", "line 1: This is no codebook")]
    [InlineData("", "The file is empty.")]
    public void Mistakes_in_yaml_are_told_with_their_line(string yaml, string problem)
    {
        Problem first = CodebookYaml.Read(Encoding.UTF8.GetBytes(yaml), "c.yaml").Problems[0];
        Assert.StartsWith(problem, (first with { File = "" }).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name;level\nA;1\nB;3\n", "line 3: Level 3 follows level 1; the code was put one level below the one before it.")]
    [InlineData("name,parent\nA,\nB,C\n", "line 3: No code above this line is called “C”; the code was put at the top.")]
    [InlineData("number,name\n1,A\n2,\n", "line 3: The code has no name; it was left out.")]
    [InlineData("number,title\n1,A\n", "line 1: The column “title” is not known and was left out.")]
    [InlineData("name,brief\nA,\"open\n", "line 2: A quote opens here and never closes; what follows was taken into one cell.")]
    [InlineData("name,status\n\nA,done\n", "line 3: “done” is none of the states open, defined, retired; the code was taken as open.")]
    public void Mistakes_in_csv_are_told_with_their_line(string csv, string problem)
    {
        Problem first = CodebookCsv.Read(Encoding.UTF8.GetBytes(csv), "c.csv").Problems[0];
        Assert.Equal(problem, (first with { File = "" }).ToString());
    }

    [Fact]
    public void Parents_may_be_named_instead_of_levels()
    {
        var codes = CodebookCsv.Read("number,name,parent\n3,Decomposition,\n3.4,Maintainability,3 Decomposition\n3.5,Cost,3\n,Later,3 Decomposition / 3.4 Maintainability\n"u8.ToArray(), "c.csv").Codes;
        CodebookEntry top = Assert.Single(codes);
        Assert.Equal(["Maintainability", "Cost"], top.Children.Select(code => code.Name));
        Assert.Equal("Later", Assert.Single(top.Children[0].Children).Name);
    }

    [Fact]
    public void Yaml_as_deep_as_no_codebook_is_refused_and_takes_nothing_down()
    {
        Assert.Contains("50 levels", CodebookYaml.Read(Encoding.UTF8.GetBytes("codes: " + new string('[', 20_000)), "c.yaml").Problems[0].Message, StringComparison.Ordinal);
        byte[] csv = Encoding.UTF8.GetBytes("name,level\n" + string.Concat(Enumerable.Range(1, 20_000).Select(level => $"A,{level}\n")));
        Assert.NotEmpty(CodebookCsv.Read(csv, "c.csv").Problems);
    }
}
