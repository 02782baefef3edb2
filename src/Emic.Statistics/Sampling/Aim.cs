namespace Emic.Statistics;

/// <summary>What a next choice is to be good at.</summary>
public enum Aim
{
    /// <summary>New combinations of two attribute values, or new values where there is one attribute.</summary>
    Coverage,

    /// <summary>That the two most alike of the selected are as unlike as can be.</summary>
    MaxMin,

    /// <summary>That the candidate farthest from all selected is as near as can be.</summary>
    Center,

    /// <summary>That the selected stand for all candidates as well as can be.</summary>
    Location,
}
