using System.CommandLine;
using Emic.Core;
using Emic.Workbench;

namespace Emic.Cli;

/// <summary>The options that say where in the sources something is asked for. Each may be given several times.</summary>
/// <param name="source">What --source does.</param>
/// <param name="group">What --group does.</param>
/// <param name="speaker">What --speaker does.</param>
sealed class PlaceOptions(string source, string group, string speaker)
{
    /// <summary>--source.</summary>
    public Option<string[]> Source { get; } = Names("--source", source);

    /// <summary>--group.</summary>
    public Option<string[]> Group { get; } = Names("--group", group);

    /// <summary>--speaker.</summary>
    public Option<string[]> Speaker { get; } = Names("--speaker", speaker);

    /// <summary>The sources that were named.</summary>
    /// <exception cref="RefusedException">One is not there.</exception>
    public IReadOnlyList<Guid> Sources(StudyAct act) => [.. (act.Get(Source) ?? []).Select(one => SourceList.Named(act.Session, one).Id).Distinct()];

    /// <summary>The groups that were named.</summary>
    /// <exception cref="RefusedException">One is not there.</exception>
    public IReadOnlyList<string> Groups(StudyAct act) => [.. (act.Get(Group) ?? []).Select(one => SourceList.Group(act.Session, one)).Distinct()];

    /// <summary>The speakers that were named.</summary>
    /// <exception cref="RefusedException">One speaks nowhere.</exception>
    public IReadOnlyList<string> Speakers(StudyAct act) => act.Get(Speaker) is { Length: > 0 } names ? SpeakerList.Named(act.Session, names) : [];

    /// <summary>An option that takes names, several of them too.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it does, without a full stop.</param>
    public static Option<string[]> Names(string name, string description) => new(name) { Description = $"{description}; may be given several times.", HelpName = "name" };
}
