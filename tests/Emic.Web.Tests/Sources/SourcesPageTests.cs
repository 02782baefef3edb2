using System.Net;
using System.Text;
using Emic.Workbench;
using Microsoft.Playwright;

namespace Emic.Web.Tests;

public sealed class SourcesPageTests(Chromium chromium)
{
    [Fact]
    public async Task Files_come_in_and_what_was_left_out_is_listed()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("sources");
        await visit.Page.SetInputFilesAsync("emic-import input[multiple]", [Text("P4.txt", "Anna: We never met.\n\nBen: Not once."), Text("P3a again.txt", Testing.TestStudy.Interview), Text("notes.pages", "?")]);
        await Assertions.Expect(visit.Page.Locator("emic-import .notice")).ToContainTextAsync("1 source brought in, 2 left out.");
        await Assertions.Expect(visit.Page.Locator("emic-import .troubles")).ToContainTextAsync("This file is in the study already, as “P3a”");
        await Assertions.Expect(visit.Page.Locator("table.sources")).ToContainTextAsync("P4");
        await Assertions.Expect(visit.Page.Locator("table.sources")).ToContainTextAsync("txt, utf-8");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Files_and_folders_dropped_on_the_page_come_in_grouped_by_the_folders_inside()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        string interviews = Path.Combine(visit.Study.Folder, "Interviews");
        string folder = Directory.CreateDirectory(Path.Combine(interviews, "Organisation 4")).FullName;
        File.WriteAllText(Path.Combine(folder, "P4a.txt"), "Anna: The rain came late.");
        File.WriteAllText(Path.Combine(folder, "P4b.md"), "# Notes\n\nNobody asked the farmers.");
        string alone = Path.Combine(visit.Study.Folder, "P9.txt");
        File.WriteAllText(alone, "Ben: I came by myself.");

        await visit.GoAsync("sources");
        await Assertions.Expect(visit.Page.Locator("emic-import .drop")).ToBeVisibleAsync();
        await DropAsync(visit.Page, interviews, alone);
        await Assertions.Expect(visit.Page.Locator("emic-import .notice")).ToContainTextAsync("3 sources brought in");
        Assert.Equal(
            ["P4a in Organisation 4", "P4b in Organisation 4", "P9 in "],
            SourceList.Read(visit.Study.AsA).Select(line => line.Source).Where(source => source.Name != "P3a").Select(source => $"{source.Name} in {source.Group}").Order());
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Drops files and folders of the disk in the middle of the page, as a file manager does.</summary>
    static async Task DropAsync(IPage page, params string[] paths)
    {
        ICDPSession browser = await page.Context.NewCDPSessionAsync(page);
        foreach (string step in new[] { "dragEnter", "dragOver", "drop" })
            await browser.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = step,
                ["x"] = 640,
                ["y"] = 400,
                ["data"] = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = paths, ["dragOperationsMask"] = 1 },
            });
    }

    [Fact]
    public async Task An_import_that_was_given_up_leaves_nothing()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync("sources");
        int status = await visit.Page.EvaluateAsync<int>(
            """
            async () => {
              const headers = { "X-Emic-Token": document.querySelector('meta[name="emic-token"]').content };
              const { id } = await (await fetch("/api/imports", { method: "POST", headers })).json();
              await fetch(`/api/imports/${id}/files?name=P9.txt&group=`, { method: "PUT", headers, body: "Some words." });
              await fetch(`/api/imports/${id}`, { method: "DELETE", headers });
              return (await fetch(`/api/imports/${id}/run`, { method: "POST", headers })).status;
            }
            """);
        Assert.Equal((int)HttpStatusCode.Conflict, status);
        Assert.Single(SourceList.Read(visit.Study.AsA));
    }

    [Fact]
    public async Task A_source_is_renamed_grouped_read_and_deleted_in_place()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Code(study.AsB, "Nobody owns it", study.Ownership));
        await visit.GoAsync("sources");
        await visit.Page.GetByText("Mark read").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Mark unread")).ToBeVisibleAsync();
        Assert.Equal([visit.Study.A.Id], SourceList.Read(visit.Study.AsA)[0].ReadBy);

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("^Change ") }).ClickAsync();
        await visit.Page.FillAsync("#name", "Interview P3a");
        await visit.Page.FillAsync("#group", "Organisation 3");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("tr.group")).ToHaveTextAsync("Organisation 3");

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("^Change ") }).ClickAsync();
        await visit.Page.GetByText("Delete …").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 quotation goes with it");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("table.sources")).ToHaveCountAsync(0);
        Assert.Empty(SourceList.Read(visit.Study.AsA));
    }

    [Theory]
    [InlineData("#name", "Enter")]
    [InlineData("#description", "Control+Enter")]
    public async Task What_is_typed_of_a_source_is_saved_by_Enter(string field, string key)
    {
        await using var visit = await StudyVisit.OpenAsync(chromium);
        await visit.GoAsync($"sources?edit={visit.Study.Source.Id}");
        await visit.Page.FillAsync("#name", "Interview P3a");
        await visit.Page.Locator(field).PressAsync(key);
        await Assertions.Expect(visit.Page.Locator("table.sources a.title")).ToHaveTextAsync("Interview P3a");
        await Assertions.Expect(visit.Page.Locator("#name")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("#name")]
    [InlineData("tr.edit button.primary")]
    [InlineData("tr.edit a:text-is('Cancel')")]
    public async Task After_a_source_was_changed_the_keyboard_is_on_its_name(string pressed)
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study =>
        {
            study.Import("P1.txt", "Ann: It goes.");
            study.Import("P9.txt", "Ben: It comes.");
        });
        await visit.GoAsync("sources");
        await visit.Page.Locator($"#edit-{visit.Study.Source.Id}").PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#name")).ToBeFocusedAsync();
        await visit.Page.Locator(pressed).PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#name")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("table.sources a.title", new() { HasText = "P3a" })).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_file_leaves_as_it_came_and_never_as_a_page()
    {
        await using var visit = await StudyVisit.OpenAsync(chromium, study => study.Import("page.txt", "<script>alert(1)</script> said the page."));
        var source = SourceList.Read(visit.Study.AsA).Single(line => line.Source.Name == "page").Source;
        IAPIResponse answer = await visit.Page.APIRequest.GetAsync(new Uri(visit.Host.Address, $"sources/{source.Id}/original").AbsoluteUri);
        Assert.Equal("application/octet-stream", answer.Headers["content-type"]);
        Assert.StartsWith("attachment", answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
        Assert.Equal("<script>alert(1)</script> said the page.", await answer.TextAsync());
    }

    static FilePayload Text(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };
}
