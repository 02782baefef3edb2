using System.Globalization;
using Emic.Core;

namespace Emic.Formats;

/// <summary>Collects what was not read exactly as it was written. Of one kind of thing the first places are named and the rest counted.</summary>
sealed class ReadingNotes(string file)
{
    const int NamedPlaces = 8;
    readonly List<(string Message, List<string> Places, int Count)> notes = [];
    readonly Dictionary<string, int> byMessage = new(StringComparer.Ordinal);

    /// <summary>Adds a note on one place. Notes with the same message are told as one.</summary>
    public void Add(string place, string message)
    {
        if (!byMessage.TryGetValue(message, out int index))
        {
            byMessage[message] = index = notes.Count;
            notes.Add((message, [], 0));
        }

        var note = notes[index];
        if (note.Places.Count < NamedPlaces && place.Length > 0 && !note.Places.Contains(place)) note.Places.Add(place);
        notes[index] = note with { Count = note.Count + 1 };
    }

    /// <summary>The notes in the order they came up.</summary>
    public IReadOnlyList<Problem> ToProblems() =>
        [.. notes.Select(note => new Problem(file, Places(note.Places, note.Count), note.Message, Severity.Note))];

    static string Places(List<string> places, int count)
    {
        if (places.Count == 0) return "";
        string first = places[0];
        string kind = first[..(first.IndexOf(' ', StringComparison.Ordinal) + 1)];
        bool alike = kind.Length > 0 && places.TrueForAll(place => place.StartsWith(kind, StringComparison.Ordinal));
        string list = string.Join(", ", places.Select((place, i) => i > 0 && alike ? place[kind.Length..] : place));
        if (places.Count > 1 && alike) list = $"{kind.TrimEnd()}s {list[kind.Length..]}";
        int more = count - places.Count;
        return more > 0 && places.Count == NamedPlaces ? string.Create(CultureInfo.InvariantCulture, $"{list} and {more} more") : list;
    }
}
