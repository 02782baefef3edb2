using System.Collections.Frozen;

namespace Emic.Core;

/// <summary>
/// Small letters with accents, and what they consist of, as the Unicode Character Database (UnicodeData.txt) decomposes them: Latin, Greek, Cyrillic, Arabic.
/// The program runs without the tables of the platform, so that it reads the same on all of them.
/// </summary>
static class AccentedLetters
{
    /// <summary>A mark, the letters with it, and the same letters without it, which may bear further marks.</summary>
    static readonly (char Mark, string With, string Without)[] Rows =
    [
        ('\u0300', "àèìòùǜǹѐѝḕṑẁầằềồờừỳἂἃἒἓἢἣἲἳὂὃὒὓὢὣὰὲὴὶὸὺὼῒῢ", "aeiouünеиēōwâăêôơưyἀἁἐἑἠἡἰἱὀὁὐὑὠὡαεηιουωϊϋ"),
        ('\u0301', "áéíóúýćĺńŕśźǘǵǻǽǿΐάέήίΰόύώϓѓќḉḗḯḱḿṍṓṕṹẃấắếốớứἄἅἔἕἤἥἴἵὄὅὔὕὤὥ", "aeiouyclnrszügåæøϊαεηιϋουωϒгкçēïkmõōpũwâăêôơưἀἁἐἑἠἡἰἱὀὁὐὑὠὡ"),
        ('\u0302', "âêîôûĉĝĥĵŝŵŷẑậệộ", "aeioucghjswyzạẹọ"),
        ('\u0303', "ãñõĩũṽẫẵẽễỗỡữỹ", "anoiuvâăeêôơưy"),
        ('\u0308', "äëïöüÿϊϋϔёїӓӛӝӟӥӧӫӭӱӵӹḧṏṻẅẍẗ", "aeiouyιυϒеіаәжзиоөэучыhõūwxt"),
        ('\u030A', "åůẘẙ", "auwy"),
        ('\u0327', "çģķļņŗşţȩḑḩ", "cgklnrstedh"),
        ('\u0304', "āēīōūǖǟǡǣǭȫȭȱȳӣӯḡḹṝᾱῑῡ", "aeiouüäȧæǫöõȯyиуgḷṛαιυ"),
        ('\u0306', "ăĕğĭŏŭйўӂӑӗḝặᾰῐῠ", "aegiouиужаеȩạαιυ"),
        ('\u0328', "ąęįųǫ", "aeiuo"),
        ('\u0307', "ċėġżȧȯḃḋḟḣṁṅṗṙṡṥṧṩṫẇẋẏẛ", "cegzaobdfhmnprsśšṣtwxyſ"),
        ('\u030C', "čďěľňřšťžǎǐǒǔǚǧǩǯǰȟ", "cdelnrstzaiouügkʒjh"),
        ('\u030B', "őűӳ", "ouу"),
        ('\u031B', "ơư", "ou"),
        ('\u030F', "ȁȅȉȍȑȕѷ", "aeioruѵ"),
        ('\u0311', "ȃȇȋȏȓȗ", "aeioru"),
        ('\u0326', "șț", "st"),
        ('\u0653', "آ", "ا"),
        ('\u0654', "أؤئۀۂۓ", "اويەہے"),
        ('\u0655', "إ", "ا"),
        ('\u0325', "ḁ", "a"),
        ('\u0323', "ḅḍḥḳḷṃṇṛṣṭṿẉẓạẹịọợụựỵ", "bdhklmnrstvwzaeioơuưy"),
        ('\u0331', "ḇḏḵḻṉṟṯẕẖ", "bdklnrtzh"),
        ('\u032D', "ḓḙḽṋṱṷ", "delntu"),
        ('\u0330', "ḛḭṵ", "eiu"),
        ('\u032E', "ḫ", "h"),
        ('\u0324', "ṳ", "u"),
        ('\u0309', "ảẩẳẻểỉỏổởủửỷ", "aâăeêioôơuưy"),
        ('\u0313', "ἀἐἠἰὀὐὠῤ", "αεηιουωρ"),
        ('\u0314', "ἁἑἡἱὁὑὡῥ", "αεηιουωρ"),
        ('\u0342', "ἆἇἦἧἶἷὖὗὦὧᾶῆῖῗῦῧῶ", "ἀἁἠἡἰἱὐὑὠὡαηιϊυϋω"),
        ('\u0345', "ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾲᾳᾴᾷῂῃῄῇῲῳῴῷ", "ἀἁἂἃἄἅἆἇἠἡἢἣἤἥἦἧὠὡὢὣὤὥὦὧὰαάᾶὴηήῆὼωώῶ"),
    ];

    static readonly FrozenDictionary<char, string> All = Build();

    /// <summary>The letter without accents and then its marks, in their canonical order; empty for a letter without accents.</summary>
    public static string Parts(char small) => All.GetValueOrDefault(small, "");

    static FrozenDictionary<char, string> Build()
    {
        Dictionary<char, (char Letter, char Mark)> pairs = Rows.SelectMany(row => row.With.Zip(row.Without, (with, without) => (with, without, row.Mark))).ToDictionary(row => row.with, row => (row.without, row.Mark));
        return pairs.Keys.ToFrozenDictionary(letter => letter, Parts);

        string Parts(char letter) => pairs.TryGetValue(letter, out var pair) ? Parts(pair.Letter) + pair.Mark : letter.ToString();
    }
}
