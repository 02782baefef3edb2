namespace Emic.Core;

/// <summary>How a code is written in text.</summary>
public static class CodeLabel
{
    /// <summary>"3.4 Maintainability", or the name alone where there is no number.</summary>
    public static string Of(string number, string name) => number.Length == 0 ? name : $"{number} {name}";
}
