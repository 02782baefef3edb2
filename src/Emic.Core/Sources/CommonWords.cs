namespace Emic.Core;

/// <summary>
/// Words that every text of a language is full of: articles, pronouns, prepositions, conjunctions, auxiliary verbs, and what people say while they
/// think. Short lists of our own, to be left out of a count on wish; what a study needs besides, its own list says.
/// </summary>
/// <param name="Code">The language by its two letters: "en".</param>
/// <param name="Language">The language's name in English.</param>
/// <param name="Words">The words, with spaces between them.</param>
public sealed record CommonWords(string Code, string Language, string Words)
{
    /// <summary>The languages there are lists for.</summary>
    public static IReadOnlyList<CommonWords> All { get; } =
    [
        new("en", "English", """
            a about after again all also although always am an and any are aren't around as at away back be because been before being both but by
            can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either else even ever every for from
            get gets getting go goes going got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how
            i i'd i'll i'm i've if in into is isn't it it'd it'll it's its itself just let's like may maybe me might mine more most much must my myself
            neither never no nor not now of off often on once one only or other others ought our ours ourselves out over own
            quite rather really same say says said shall she she'd she'll she's should shouldn't since so some still such
            than that that'd that's the their theirs them themselves then there there's these they they'd they'll they're they've thing things this those
            though through to too under until up upon us very was wasn't we we'd we'll we're we've well were weren't what what's when where whether which
            while who who's whom whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself
            er erm ah eh hm hmm mm mhm oh ok okay uh uhm um yeah yep
            """),
        new("de", "German", """
            aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bin bis bist da dabei dadurch dafür
            dagegen damit danach dann daran darauf daraus darin darüber das dass davon dazu dein deine dem den denen denn der deren des dessen deshalb
            dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben ein eine einem einen einer eines einfach einige er es etwas euch
            euer eure für gab ganz gar gegen genau gewesen gibt ging habe haben halt hat hatte hatten hattest hätte hätten her hier hin hinter
            ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins irgendwie ist ja jede jedem jeden jeder jedes jemand jetzt kann kannst
            kein keine keinem keinen keiner können könnte konnte man manche mal mehr mein meine meinem meinen meiner mich mir mit muss müssen musste
            nach nicht nichts nie noch nun nur ob oder oft ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so sogar solche soll
            sollen sollte sondern sonst über um und uns unser unsere unter viel viele vielleicht vom von vor wann war waren warum was weil weiter welche
            welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wollen wollte worden wurde wurden würde würden zu zum zur
            zwar zwischen ach äh ähm hm mhm naja oh okay
            """),
        new("es", "Spanish", """
            a al algo alguien algún alguna algunas alguno algunos allí ante antes aquel aquella aquello aquí así aún aunque bien cada casi como cómo con
            contra cosa cosas cual cuál cuando cuándo de del desde después donde dónde dos durante e el él ella ellas ellos en entonces entre era eran
            eres es esa esas ese eso esos esta está estaba estaban están estamos estar estas este esto estos estoy fue fueron ha había habían hacer hace
            hacia han has hasta hay he hemos la las le les lo los más me mi mí mientras mis misma mismo mucha muchas mucho muchos muy nada ni no nos
            nosotros nuestra nuestro nuestros o os otra otras otro otros para pero poco por porque pues puede pueden que qué quien quién se sea ser si sí
            sido siempre sin sino sobre sois somos son soy su sus suya suyo tal también tampoco tan tanto te tenemos tener tengo ti tiene tienen toda
            todas todavía todo todos tu tú tus un una unas uno unos usted ustedes va vamos van voy y ya yo eh mm bueno
            """),
        new("fr", "French", """
            à ah ai aie ainsi alors après as au aucun aucune aussi autre autres aux avaient avais avait avant avec avez avoir avons bah ben bien bon
            c'est c'était ça car ce cela celle celles celui ces cet cette ceux chaque chez comme comment d'un d'une dans de depuis des donc dont du
            elle elles en encore entre es est et étaient étais était été être eu eux fait faire fois font hein il ils j'ai je jusque l'on la là le les
            leur leurs lui ma mais me même mêmes mes moi moins mon n'est ne ni non nos notre nous on ont ou où oui par parce pas peu peut peuvent plus
            pour pourquoi puis qu'elle qu'il qu'ils qu'on quand que quel quelle quelles quelque quelques quels qui quoi sa sans se sera ses si soit son
            sont sous suis sur ta te tes toi ton tous tout toute toutes très tu un une va vers voilà vos votre vous y euh hm mm
            """),
    ];

    /// <summary>The list of a language, by its letters or name, case aside.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static CommonWords Of(string language) =>
        All.FirstOrDefault(list => string.Equals(list.Code, language, StringComparison.OrdinalIgnoreCase) || string.Equals(list.Language, language, StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException($"There is no list of common words for “{language}”; there is one for {string.Join(", ", All.Select(list => $"{list.Language} ({list.Code})"))}. Name your own words to leave out.");
}
