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

    [GeneratedRegex(@"^## (?<title>[^\n]+)\n(?<rows>[\s\S]*?)(?=^## |\z)", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\| (?!For |---).*\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
