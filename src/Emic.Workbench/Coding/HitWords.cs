using Emic.Core;

namespace Emic.Workbench;

/// <summary>What coding the hits of a search does, in sentences.</summary>
public static class HitWords
{
    /// <summary>"31 places found, in 28 sentences of 9 sources: a sentence with several places gets the code once. 3 sentences lie in what you have coded so already and are not coded again; 25 get the code."</summary>
    public static string Planned(HitUnit unit, HitCount count)
    {
        if (count.Passages == 0) return "No passage is chosen. Tick those that get the code.";
        string once = count.Places > count.Passages ? $": a {One(unit, count)} with several places gets the code once" : "";
        return $"{Found(unit, count)}{once}.{Already(unit, count)}";
    }

    /// <summary>"31 places found, in 28 sentences of 9 sources".</summary>
    public static string Found(HitUnit unit, HitCount count)
    {
        string places = count.LeftOut > 0 ? $"{Counted.Number(count.Places)} of {Counted.Of(count.Places + count.LeftOut, "place")} found" : $"{Counted.Of(count.Places, "place")} found";
        string sources = Counted.Of(count.Sources, "source");
        return unit == HitUnit.Hit ? $"{places}, in {sources}" : $"{places}, in {Passages(unit, count)} of {sources}";
    }

    /// <summary>" 3 sentences lie in what you have coded so already and are not coded again; 25 get the code."; empty where there is none.</summary>
    static string Already(HitUnit unit, HitCount count) => count.Coded switch
    {
        0 => "",
        _ when count.Changing == 0 => " You have coded all of this so already: nothing would change.",
        1 => $" 1 {One(unit, count)} lies in what you have coded so already and is not coded again; {Get(count.Changing)} the code.",
        _ => $" {Counted.Number(count.Coded)} {Several(unit, count)} lie in what you have coded so already and are not coded again; {Get(count.Changing)} the code.",
    };

    static string Get(int number) => $"{Counted.Number(number)} {(number == 1 ? "gets" : "get")}";

    static string Passages(HitUnit unit, HitCount count) => (unit, Inside: count.Passages - count.OutsideTurns) switch
    {
        (HitUnit.Sentence, _) => Counted.Of(count.Passages, "sentence"),
        (_, 0) => Counted.Of(count.OutsideTurns, "paragraph"),
        (_, var inside) when count.OutsideTurns > 0 => $"{Counted.Of(inside, "turn")} and {Counted.Of(count.OutsideTurns, "paragraph")}",
        (_, var inside) => Counted.Of(inside, "turn"),
    };

    static string One(HitUnit unit, HitCount count) => unit switch
    {
        HitUnit.Hit => "place",
        HitUnit.Sentence => "sentence",
        _ when count.OutsideTurns == 0 => "turn",
        _ when count.OutsideTurns == count.Passages => "paragraph",
        _ => "turn or paragraph",
    };

    static string Several(HitUnit unit, HitCount count) => unit == HitUnit.Turn && count.OutsideTurns > 0 && count.OutsideTurns < count.Passages ? "turns or paragraphs" : One(unit, count) + "s";
}
