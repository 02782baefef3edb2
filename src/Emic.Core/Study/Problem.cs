namespace Emic.Core;

/// <summary>How much a <see cref="Problem"/> matters.</summary>
public enum Severity
{
    /// <summary>The work was done; something was read differently from how it was written.</summary>
    Note,

    /// <summary>The thing at this place was left out or could not be done.</summary>
    Error,
}

/// <summary>Something in a user's data that could not be taken as it was: what, and where.</summary>
/// <param name="File">The file's name as the user gave it; empty where there is no file.</param>
/// <param name="Place">Where in the file, in words a person can follow ("paragraph 12", "line 3, column 8"); empty for the whole file.</param>
/// <param name="Message">One sentence that says what is wrong and, where there is one, the remedy.</param>
/// <param name="Severity">Whether something was left out.</param>
public sealed record Problem(string File, string Place, string Message, Severity Severity = Severity.Error)
{
    /// <summary>The problem as one line: file, place, message.</summary>
    public override string ToString() =>
        string.Join(": ", new[] { File, Place, Message }.Where(part => part.Length > 0));
}
