namespace Emic.Tests;

/// <summary>Says all that break a rule, where the assertion of the framework shows a few.</summary>
static class Offenders
{
    public static void None(IEnumerable<string> offenders)
    {
        var all = string.Join('\n', offenders);
        Assert.True(all.Length == 0, "\n" + all);
    }
}
