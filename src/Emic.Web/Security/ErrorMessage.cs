namespace Emic.Web;

/// <summary>What the API answers when it does not do what was asked.</summary>
/// <param name="Message">One sentence for a person.</param>
sealed record ErrorMessage(string Message);
