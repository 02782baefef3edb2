using System.Diagnostics;
using System.Globalization;
using System.Text;
using Emic.Core;
using Emic.Workbench;
using Microsoft.Data.Sqlite;

namespace Emic.Benchmarks;

/// <summary>
/// Search in 100 MB of text: 1,000 sources in a vocabulary of 40,000 invented words that are as unevenly frequent as those of a language (Zipf),
/// some of the sources in Chinese and Arabic letters, and rare words set into a few.
/// </summary>
static class SearchBench
{
    const int Sources = 1000;
    const int SourceLength = 100_000;

    public static void Build(string path)
    {
        var time = Stopwatch.StartNew();
        using Study study = Study.Create(path, "Search", TimeProvider.System, new IdSource(TimeProvider.System, seed: 6));
        Coders.Add(study.Session(), "A");
        string[] latin = Vocabulary(new Random(1), 40_000, "abcdefghijklmnoprstuvwzáéöü"), chinese = Vocabulary(new Random(2), 8000, "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后"), arabic = Vocabulary(new Random(3), 20_000, "ابتثجحخدذرزسشصضطظعغفقكلمنهوي");
        for (int n = 0; n < Sources; n += 50)
        {
            SourceFile[] files = [.. Enumerable.Range(n, 50).Select(number => Text(number, number % 10 == 8 ? chinese : number % 10 == 9 ? arabic : latin))];
            ImportSources.Run(study.Session(), files, ImportSources.InProcess);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Sources} sources of {SourceLength} characters imported: {time.Elapsed.TotalSeconds:0.0} s"));
        time.Restart();
        while (SearchTexts.Index(study))
        {
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"indexed in {time.Elapsed.TotalSeconds:0.0} s"));
    }

    public static void Run(string path)
    {
        using (Study study = Study.Open(path, TimeProvider.System, new IdSource(TimeProvider.System)))
        {
            StudySession session = study.Session();
            string text = SourceDocument.Read(session, SourceList.Read(session)[0].Source.Id).Text;
            string[] words = text[..2000].Split([' ', '\n', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
            string phrase = string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[3].Split(' ').Skip(4).Take(3));
            string[] chinese = Sample(session, 8), arabic = Sample(session, 9);
            foreach (string wish in new[] { words.OrderBy(word => word.Length).First(word => word.Length >= 3), phrase, "\"" + words[20] + "\"", words.MaxBy(word => word.Length)![..4] + "*", "zyxwvu", "rareword", chinese[0], arabic[0], words[20][..2] })
            {
                First(session, wish, SearchQuery.For(wish));
                First(session, wish + ", accents folded", SearchQuery.For(wish) with { Wish = new SearchWish(wish, IgnoreAccents: true) });
            }

            foreach (string expression in new[] { @"\brare\w+", @"\brarewor\w+" }) First(session, "regular expression " + expression, SearchQuery.For("") with { Wish = new SearchWish(expression, IsExpression: true) });
        }

        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        long texts = Size("SELECT sum(length(CAST(text AS BLOB))) FROM content_text"), index = Size("SELECT (SELECT sum(length(block)) FROM search_trigram_data) + (SELECT 32 * count(*) FROM search_chunk) + (SELECT 16 * count(*) FROM search_trigram_docsize) + (SELECT 80 * count(*) FROM search_source)");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"texts {texts / 1e6:0.0} MB, index {index / 1e6:0.0} MB: {(double)index / texts:0.00} × the text"));

        long Size(string sql)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    static void First(StudySession session, string what, SearchQuery query)
    {
        SearchCount count = new(0, 0);
        double counting = Figures.Time(() => count = SearchTexts.Count(session, query));
        Figures.Measure(string.Create(CultureInfo.InvariantCulture, $"“{what}”, first page of {count.Places} in {count.Sources} sources (counted in {counting:0} ms)"), warmUp: 3, times: 10, () => SearchTexts.Run(session, query));
    }

    static string[] Sample(StudySession session, int number) => SourceDocument.Read(session, SourceList.Read(session)[number].Source.Id).Text[..400].Split([' ', '\n', '.', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 3).ToArray();

    static string[] Vocabulary(Random chance, int words, string letters) =>
        [.. Enumerable.Range(0, words).Select(n => string.Concat(Enumerable.Range(0, 2 + chance.Next(2 + Math.Min(7, n / 50))).Select(_ => letters[(int)(letters.Length * Math.Pow(chance.NextDouble(), 1.5))]))).Distinct()];

    static SourceFile Text(int number, string[] vocabulary)
    {
        var chance = new Random(number + 100);
        var text = new StringBuilder();
        while (text.Length < SourceLength)
        {
            text.Append(chance.Next(2) == 0 ? "Interviewer: " : "P1: ");
            for (int n = 10 + chance.Next(80); n > 0; n--)
            {
                // The n-th word comes up about as often as 1/n says.
                int word = (int)Math.Pow(vocabulary.Length, chance.NextDouble()) - 1;
                text.Append(chance.Next(400_000) == 0 ? "rareword" : vocabulary[Math.Clamp(word, 0, vocabulary.Length - 1)]).Append(n == 1 ? ".\n\n" : " ");
            }
        }

        return SourceFile.Of($"text-{number:0000}.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
