using Emic.Statistics;

namespace Emic.Tests.Statistics;

/// <summary>Sampling frames to choose from.</summary>
static class Frames
{
    /// <summary>Eight candidates with three attributes: A, B or C; f or m; u or r.</summary>
    public static readonly CandidateTable Eight = Of("Amu,Amr,Bfu,Bfr,Cmu,Cfr,Afu,Bmr");

    const string FlowerRows =
        "0,1,1,4,3,15,25,15;1,0,0,2,1,3,150,50;0,1,0,3,3,1,150,50;0,0,1,4,2,16,125,50;0,1,0,5,2,2,20,15;0,1,0,4,3,12,50,40;0,0,0,4,3,13,40,20;0,0,1,2,2,7,100,15;1,1,0,3,1,4,25,15;"
        + "1,1,0,5,2,14,100,60;1,1,1,5,3,8,45,10;1,1,1,1,2,9,90,25;1,1,0,1,2,6,20,10;1,1,1,4,2,11,80,30;1,0,0,3,2,10,40,20;1,0,0,4,2,18,200,60;1,0,0,2,2,17,150,60;0,0,1,2,1,5,25,10";

    /// <summary>A frame of letters, one for each attribute.</summary>
    public static CandidateTable Of(string candidates)
    {
        string[] ids = candidates.Split(',');
        return new(ids, [.. ids[0].Select((_, attribute) => new NominalAttribute($"x{attribute + 1}", [.. ids.Select(id => id[attribute] == '.' ? null : id[attribute].ToString())]))]);
    }

    /// <summary>The flowers of R's package cluster (Struyf, Hubert and Rousseeuw 1996): four attributes named, four measured; the third asymmetric on demand.</summary>
    public static CandidateTable Flowers(bool asymmetric)
    {
        string[][] rows = [.. FlowerRows.Split(';').Select(row => row.Split(','))];
        return new([.. rows.Select((_, i) => $"{i + 1}")], [.. Enumerable.Range(0, 8).Select(column => column < 4
            ? (CandidateAttribute)new NominalAttribute($"V{column + 1}", [.. rows.Select(row => row[column])]) { Absent = asymmetric && column == 2 ? "0" : null }
            : new NumericAttribute($"V{column + 1}", [.. rows.Select(row => (double?)double.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture))]))]);
    }
}
