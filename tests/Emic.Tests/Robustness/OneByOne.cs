namespace Emic.Tests.Robustness;

/// <summary>Tests that keep the machine busy with processes of their own, one after the other.</summary>
[CollectionDefinition(nameof(OneByOne))]
public sealed class OneByOne;
