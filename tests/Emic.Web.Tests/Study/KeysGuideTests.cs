using System.Text.RegularExpressions;
using Emic.Testing;

namespace Emic.Web.Tests;

/// <summary>docs/guide/keys.md lists the keys that the pages have, and no others.</summary>
public sealed partial class KeysGuideTests
{
    [Fact]
    public void The_guide_lists_every_key_with_what_it_does()
    {
        string guide = File.ReadAllText(Repository.PathOf("docs", "guide", "keys.md"));
        Dictionary<string, string> tables = Place().Matches(guide).ToDictionary(match => match.Groups["title"].Value, match => match.Groups["rows"].Value);
        foreach (KeyPlace place in Enum.GetValues<KeyPlace>())
        {
            IEnumerable<string> expected =
            [
                .. KeyActs.All.Where(act => act.Place == place).Select(act => $"| {act.Task} | `{KeyMap.Written(act.Usual)}` | {act.Says} |"),
                .. KeyActs.Fixed.Where(one => one.Place == place).Select(one => $"| {one.Task} | {one.Keys} | {one.Says} |"),
            ];
            Assert.Equal(expected.Order(StringComparer.Ordinal), Row().Matches(tables[KeyActs.Describe(place).Title]).Select(match => match.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_usual_keys_are_in_nobodys_way()
    {
        Dictionary<string, string> usual = KeyActs.All.ToDictionary(act => act.Id, act => act.Usual);
        Assert.Empty(KeyMap.With(Workbench.OwnSettings.Usual, usual).Keys);
    }

    [Theory]
    [InlineData("codebook.delete", "Enter", "under “Codebook” it stays for “read the code’s quotations”")]
    [InlineData("compare.keep", "Enter", "under “Compare” it stays for “go to its place in the source”")]
    [InlineData("everywhere.memo", "F3", "under “Coding a source” it stays for “next place")]
    [InlineData("coding.comment", "Home", "under “Coding a source” it stays for “ends of the line")]
    [InlineData("coding.comment", "7", "under “Coding a source” it stays for “code with a favourite")]
    [InlineData("lists.undo", "Escape", "under “Lists” it stays for “from a field back to the list”")]
    [InlineData("compare.keep", "7", "it has its meaning everywhere")]
    public void A_key_that_stays_is_refused_for_what_it_does_where_the_two_would_meet(string act, string key, string says)
    {
        Dictionary<string, string> keys = KeyActs.All.ToDictionary(one => one.Id, one => one.Usual);
        keys[act] = key;
        Core.RefusedException refused = Assert.Throws<Core.RefusedException>(() => KeyMap.With(Workbench.OwnSettings.Usual, keys));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_stays_on_one_page_is_free_on_the_others()
    {
        Dictionary<string, string> keys = KeyActs.All.ToDictionary(one => one.Id, one => one.Usual);
        keys["codebook.rename"] = "F3";
        Assert.Equal("F3", KeyMap.With(Workbench.OwnSettings.Usual, keys).Keys["codebook.rename"]);
    }

    [GeneratedRegex(@"^## (?<title>[^\n]+)\n(?<rows>[\s\S]*?)(?=^## |\z)", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\| (?!For |---).*\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
