using Emic.Storage;

namespace Emic.Tests.Storage;

public sealed class StudyPlaceTests
{
    [Theory]
    [InlineData("Dropbox")]
    [InlineData("OneDrive - University")]
    [InlineData("Nextcloud")]
    public void A_synced_folder_is_warned_of(string folder) =>
        Assert.Contains($"“{folder}”", StudyPlace.Warning(Path.Combine(Path.GetTempPath(), folder, "work", "study.emic")), StringComparison.Ordinal);

    [Fact]
    public void A_local_folder_is_fine_and_so_is_a_study_named_like_a_service()
    {
        Assert.Equal("", StudyPlace.Warning(Path.Combine(Path.GetTempPath(), "studies", "Dropbox")));
        Assert.Equal("", StudyPlace.Warning(Path.Combine(Path.GetTempPath(), "Dropboxes", "study.emic")));
    }
}
