using System.Globalization;

namespace Emic.Tests.Core.Sources;

/// <summary>How many random edits the property tests make: few by habit, as many as EMIC_EDITS says where the full count is wanted.</summary>
static class EditCount
{
    public static int For(int habit) => int.TryParse(Environment.GetEnvironmentVariable("EMIC_EDITS"), CultureInfo.InvariantCulture, out int asked) ? asked : habit;
}
