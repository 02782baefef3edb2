using System.Text.RegularExpressions;
using Emic.Testing;

namespace Emic.Web.Tests;

public sealed partial class GuidePicturesTests(Chromium chromium)
{
    const int MostBytes = 150_000;

    /// <summary>With EMIC_PICTURES=take they are taken anew first: `docs/pictures` does that.</summary>
    [Fact]
    public async Task Every_picture_of_the_guide_is_there_and_small_and_shown()
    {
        if (Environment.GetEnvironmentVariable("EMIC_PICTURES") == "take") await GuidePictures.TakeAsync(chromium);
        List<(string Page, string Words, string File)> shown =
        [
            .. from page in Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathOf("README.md"))
               from Match picture in Picture().Matches(File.ReadAllText(page))
               select (page, picture.Groups[1].Value, Path.GetFullPath(picture.Groups[2].Value, Path.GetDirectoryName(page)!)),
        ];
        Assert.All(shown, one =>
        {
            Assert.True(File.Exists(one.File), $"{one.Page} shows {one.File}, which is not there.");
            Assert.True(one.Words.Length > 20, $"{one.Page} does not say in words what {one.File} shows.");
        });
        string[] taken = [.. GuidePictures.Names.Select(name => Repository.PathOf("docs", "guide", name + ".png")).Order()];
        Assert.Equal(taken, shown.Select(one => one.File).Distinct().Order());
        Assert.Equal(taken, Directory.EnumerateFiles(Repository.PathOf("docs", "guide"), "*.png").Order());
        Assert.All(taken, file => Assert.InRange(new FileInfo(file).Length, 1, MostBytes));
    }

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)]+\.png)\)")]
    private static partial Regex Picture();
}
