using System.CommandLine;

namespace Emic.Cli;

/// <summary><c>emic stats</c>: statistics for everyone who has a table, without a study file.</summary>
static class StatsGroup
{
    public static Command Create(Terminal terminal)
    {
        ExampleCommand group = new(
            "stats",
            "Compute statistics from a table, without a study file. Every figure names its variant and its source, or says why it is undefined.",
            "emic stats agreement --ratings ratings.csv",
            "emic stats association --incidence codes-by-interview.csv",
            "emic stats crosstab --table role-by-code.csv --chart residuals.svg",
            "emic stats adjust --p p-values.csv --json");
        Command[] commands =
        [
            AgreementCommand.Create(terminal),
            UnitizingCommand.Create(terminal),
            SaturationCommand.Create(terminal),
            RichnessCommand.Create(terminal),
            SampleSizeCommand.Create(terminal),
            SamplingCommand.Create(terminal),
            AssociationCommand.Create(terminal),
            CrosstabCommand.Create(terminal),
            AdjustCommand.Create(terminal),
            ClusterCommand.Create(terminal),
        ];
        foreach (var command in commands) group.Add(command);
        return group;
    }
}
