using System.Text;

namespace Emic.Benchmarks;

/// <summary>Invented interviews: the same seed gives the same words.</summary>
static class Words
{
    static readonly string[] All =
    [
        "the", "model", "and", "then", "we", "data", "team", "release", "nobody", "owns", "it", "after", "that", "meeting", "quality", "breaks",
        "because", "people", "think", "works", "until", "somebody", "asks", "where", "numbers", "came", "from", "pipeline", "over", "fine", "really", "question",
    ];

    /// <summary>Turns of an interview, each a speaker and what they say, about so many words in all.</summary>
    public static IEnumerable<(string Speaker, string Text)> Interview(Random chance, int words)
    {
        var text = new StringBuilder();
        for (int said = 0, turn = 0; said < words; turn++)
        {
            int length = Math.Min(words - said, turn % 2 == 0 ? chance.Next(5, 25) : chance.Next(20, 120));
            text.Clear();
            for (int n = 0; n < length; n++) text.Append(n == 0 ? "" : " ").Append(All[chance.Next(All.Length)]);
            said += length;
            yield return (turn % 2 == 0 ? "Interviewer" : "P1", text.Append('.').ToString());
        }
    }
}
