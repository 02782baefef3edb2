namespace Emic.Formats;

/// <summary>A piece of YAML and the line it begins on, counted from 1.</summary>
abstract record YamlNode(int Line);

/// <summary>Words. Numbers and yes or no are words too, just as they were typed.</summary>
sealed record YamlScalar(int Line, string Value, bool IsNull) : YamlNode(Line);

/// <summary>A list.</summary>
sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// <summary>Keys with their values, in order; a key may be there twice.</summary>
sealed record YamlMap(int Line, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Pairs) : YamlNode(Line);
