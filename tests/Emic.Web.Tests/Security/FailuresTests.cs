using Emic.Core;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Emic.Web.Tests;

public sealed class FailuresTests
{
    [Fact]
    public async Task A_refused_act_is_a_conflict_with_its_sentence()
    {
        var (status, body) = await AnswerToAsync(new RefusedException("Someone changed “it” first."));
        Assert.Equal(StatusCodes.Status409Conflict, status);
        Assert.Contains("first.", body);
    }

    [Fact]
    public async Task A_full_disk_is_said_to_be_full()
    {
        var (status, body) = await AnswerToAsync(new StudyFileException(StudyFileFailure.DiskFull, "The disk is full."));
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, status);
        Assert.Contains("The disk is full.", body);
    }

    [Fact]
    public async Task A_fault_of_ours_tells_nothing_of_its_inside()
    {
        var (status, body) = await AnswerToAsync(new InvalidOperationException("P3a said: secret"));
        Assert.Equal(StatusCodes.Status500InternalServerError, status);
        Assert.DoesNotContain("secret", body);
    }

    [Fact]
    public async Task What_was_under_way_when_Emic_ended_is_to_be_asked_again()
    {
        var (status, body) = await AnswerToAsync(new ObjectDisposedException("IServiceProvider"), ends: true);
        Assert.Equal((StatusCodes.Status503ServiceUnavailable, ""), (status, body));
    }

    static async Task<(int Status, string Body)> AnswerToAsync(Exception failure, bool ends = false)
    {
        var life = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        if (ends) life.StopApplication();
        DefaultHttpContext context = new();
        using MemoryStream body = new();
        context.Response.Body = body;
        context.Request.Path = "/api/codes";
        await new Failures(_ => throw failure, life, NullLogger<Failures>.Instance).InvokeAsync(context);
        return (context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
