using System.Globalization;

namespace Emic.Testing;

/// <summary>How much a test does: little by habit, as much as an environment variable says where the full count is wanted.</summary>
public static class Setting
{
    /// <summary>The seed of a run's choices: EMIC_SEED, or a new one.</summary>
    public static int Seed { get; } = Number("EMIC_SEED", Environment.TickCount & 0xFFFFFF);

    /// <summary>The number that a variable holds.</summary>
    public static int Number(string variable, int habit) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int asked) ? asked : habit;
}
