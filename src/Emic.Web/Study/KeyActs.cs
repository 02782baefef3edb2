namespace Emic.Web;

/// <summary>All keys of the pages. docs/guide/keys.md lists the same, which a test holds.</summary>
static class KeyActs
{
    /// <summary>What has a key of its own that a person may change.</summary>
    public static IReadOnlyList<KeyAct> All { get; } =
    [
        new(KeyPlace.Everywhere, "Find", "search", "/", "go to a source or a page by its name; search the study"),
        new(KeyPlace.Everywhere, "Find", "help", "?", "show the keys"),
        new(KeyPlace.Everywhere, "Write", "memo", "m", "write a memo on what is at hand"),

        new(KeyPlace.Coding, "Select", "sentence", "s", "select the sentence; again for one more"),
        new(KeyPlace.Coding, "Select", "turn", "t", "select the turn; again for one more"),
        new(KeyPlace.Coding, "Select", "paragraph", "g", "select the paragraph; again for one more"),
        new(KeyPlace.Coding, "Select", "forward", "f", "go on to the next sentence, or turn or paragraph if that was selected last"),
        new(KeyPlace.Coding, "Select", "back", "b", "go back to the one before"),
        new(KeyPlace.Coding, "Select", "jump", "j", "a letter stands before each sentence you see; press it to select that sentence"),
        new(KeyPlace.Coding, "Select", "uncoded", "u", "select the next turn that you have not coded, the interviewer’s left out"),
        new(KeyPlace.Coding, "Code", "code", "Enter", "code the selection, or the sentence the caret is in: a number, a name, or a line such as 3 + 3.4 -- why"),
        new(KeyPlace.Coding, "Code", "repeat", ".", "code with the last codes again"),
        new(KeyPlace.Coding, "Code", "inVivo", "i", "in vivo: the words become a code"),
        new(KeyPlace.Coding, "Code", "free", "h", "mark a free quotation without a code"),
        new(KeyPlace.Coding, "Code", "uncode", "Delete", "take the code in hand off the quotation: the last one, unless another was chosen"),
        new(KeyPlace.Coding, "Code", "recode", "r", "recode: another code takes the place of the code in hand"),
        new(KeyPlace.Coding, "Code", "nextCode", "x", "choose another code of the quotation in hand; again for the next"),
        new(KeyPlace.Coding, "Code", "certainty", "d", "say how certain the code in hand is, if the settings say so; again for the next degree"),
        new(KeyPlace.Coding, "Code", "split", "o", "split the code in hand of the code tree: some of its quotations get a new code"),
        new(KeyPlace.Coding, "Write", "comment", "c", "comment"),
        new(KeyPlace.Coding, "Write", "link", "k", "link: once where it begins, once where it ends"),
        new(KeyPlace.Coding, "Write", "edit", "e", "edit the text of the turn"),
        new(KeyPlace.Coding, "Look", "turnNumber", "#", "go to a turn by its number"),
        new(KeyPlace.Coding, "Look", "next", "n", "next quotation; where the margin shows some codes only, the next of those"),
        new(KeyPlace.Coding, "Look", "previous", "p", "previous quotation, likewise"),
        new(KeyPlace.Coding, "Look", "previousSource", "[", "previous source"),
        new(KeyPlace.Coding, "Look", "nextSource", "]", "next source"),
        new(KeyPlace.Coding, "Look", "list", "l", "list of all codings; choosing one goes to its words"),
        new(KeyPlace.Coding, "Look", "filter", "y", "go to the codes; letters find one"),
        new(KeyPlace.Coding, "Look", "margin", "v", "choose which codes have stripes in the margin; whose codings are shown stands ahead of it"),
        new(KeyPlace.Coding, "Look", "revisions", "w", "read how the text was corrected; rename speakers, set times"),
        new(KeyPlace.Coding, "Look", "atCaret", "a", "go to what lies at the caret, with its buttons; Esc comes back"),

        new(KeyPlace.Quotations, "Walk", "next", "n", "next card"),
        new(KeyPlace.Quotations, "Walk", "previous", "p", "previous card"),
        new(KeyPlace.Quotations, "Walk", "unfold", "u", "show the turns around it"),
        new(KeyPlace.Quotations, "Walk", "codes", "y", "go to the code that is asked for; letters find another"),
        new(KeyPlace.Quotations, "Walk", "further", "a", "ask for one more code"),
        new(KeyPlace.Quotations, "Walk", "keep", "k", "keep this question: go to the field of its name"),
        new(KeyPlace.Quotations, "Act", "choose", "x", "choose the card, or not"),
        new(KeyPlace.Quotations, "Act", "recode", "r", "recode what is chosen"),
        new(KeyPlace.Quotations, "Act", "split", "o", "split it off to a new code"),
        new(KeyPlace.Quotations, "Act", "example", "e", "make it an example"),
        new(KeyPlace.Quotations, "Act", "comment", "c", "comment on it"),
        new(KeyPlace.Quotations, "Act", "uncode", "Delete", "take the code off it"),

        new(KeyPlace.Compare, "Walk", "next", "n", "next card"),
        new(KeyPlace.Compare, "Walk", "previous", "p", "previous card"),
        new(KeyPlace.Compare, "Walk", "codes", "y", "go to the codes; letters find the one to compare"),
        new(KeyPlace.Compare, "Act", "keep", "k", "keep: it belongs to the code"),
        new(KeyPlace.Compare, "Act", "recode", "r", "recode it: another code takes the place"),
        new(KeyPlace.Compare, "Act", "split", "o", "split it off to a new code"),
        new(KeyPlace.Compare, "Act", "contrast", "v", "contrast: once on each of two cards"),
        new(KeyPlace.Compare, "Act", "example", "e", "make it an example"),
        new(KeyPlace.Compare, "Act", "define", "d", "write what the code means"),
        new(KeyPlace.Compare, "Act", "leave", "l", "leave off: what you kept is settled, and the code’s history says so"),

        new(KeyPlace.Codebook, "Act", "rename", "F2", "rename and colour the code"),
        new(KeyPlace.Codebook, "Act", "split", "o", "split it: some of its quotations get a new code"),
        new(KeyPlace.Codebook, "Act", "merge", "j", "join it to another code: merge"),
        new(KeyPlace.Codebook, "Act", "number", "n", "give a code that was moved the number that is offered"),
        new(KeyPlace.Codebook, "Act", "delete", "Delete", "delete it"),
        new(KeyPlace.Codebook, "Act", "make", "a", "add a code: go to the field of its name"),
        new(KeyPlace.Codebook, "Walk", "filter", "y", "go to the filter; letters find a code"),

        new(KeyPlace.Code, "Walk", "next", "n", "next card"),
        new(KeyPlace.Code, "Walk", "previous", "p", "previous card"),
        new(KeyPlace.Code, "Walk", "unfold", "u", "show what stands around it, or hide it again"),
        new(KeyPlace.Code, "The code", "rename", "F2", "rename and colour the code"),
        new(KeyPlace.Code, "The code", "define", "d", "write what it means"),
        new(KeyPlace.Code, "The code", "split", "o", "split it: some of its quotations get a new code"),
        new(KeyPlace.Code, "The code", "merge", "j", "join it to another code: merge"),
        new(KeyPlace.Code, "The card", "recode", "r", "recode the quotation: another code takes the place"),
        new(KeyPlace.Code, "The card", "example", "e", "make it an example"),
        new(KeyPlace.Code, "The card", "comment", "c", "comment on it"),
        new(KeyPlace.Code, "The card", "uncode", "Delete", "take the code off it"),

        new(KeyPlace.Lists, "Walk", "next", "n", "next row, card or place"),
        new(KeyPlace.Lists, "Walk", "previous", "p", "the one before"),
        new(KeyPlace.Lists, "Walk", "unfold", "u", "unfold what is folded in it, or fold it again"),
        new(KeyPlace.Lists, "Walk", "question", "y", "go to the fields that say what is listed"),
        new(KeyPlace.Lists, "Act", "code", "c", "in a search: code all that was found"),
        new(KeyPlace.Lists, "Act", "undo", "z", "in the history: undo the change"),
    ];

    /// <summary>Keys that stay as they are.</summary>
    public static IReadOnlyList<FixedKeys> Fixed { get; } =
    [
        new(KeyPlace.Everywhere, "Write", "Ctrl+Enter", "save what you write in a form with a field of several lines, or the settings; show what a question asks"),
        new(KeyPlace.Everywhere, "Take back", "Ctrl+Z", "undo"),
        new(KeyPlace.Everywhere, "Take back", "Ctrl+Y", "redo"),
        new(KeyPlace.Coding, "Select", "arrows", "move the caret; with Shift select, with Ctrl by words", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"),
        new(KeyPlace.Coding, "Select", "Home, End", "ends of the line; with Ctrl of the document", "Home", "End"),
        new(KeyPlace.Coding, "Select", "Esc", "drop a link that was begun, or else let go of the selection", "Escape"),
        new(KeyPlace.Coding, "Look", "F3", "next place that a search found, on into the next source; with Shift the one before", "F3"),
        new(KeyPlace.Coding, "Code", "1–9", "code with a favourite; in the code tree, put the code on that key", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
        new(KeyPlace.Coding, "Code", "Shift+← →", "on a quotation in hand, also one just coded: move its end by a word; with Alt by a character, with Ctrl its beginning"),
        new(KeyPlace.Quotations, "Walk", "↑ ↓", "walk the cards", "ArrowUp", "ArrowDown"),
        new(KeyPlace.Quotations, "Walk", "Enter", "go to its place in the source", "Enter"),
        new(KeyPlace.Quotations, "Walk", "Esc", "from a field back to the card", "Escape"),
        new(KeyPlace.Compare, "Walk", "↑ ↓", "walk the cards", "ArrowUp", "ArrowDown"),
        new(KeyPlace.Compare, "Walk", "Enter", "go to its place in the source", "Enter"),
        new(KeyPlace.Compare, "Walk", "Esc", "from a field back to the card", "Escape"),
        new(KeyPlace.Codebook, "Walk", "↑ ↓ ← →", "walk the tree; fold and unfold", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"),
        new(KeyPlace.Codebook, "Walk", "Enter", "read the code’s quotations", "Enter"),
        new(KeyPlace.Codebook, "Walk", "Esc", "from a field back to the tree", "Escape"),
        new(KeyPlace.Code, "Walk", "↑ ↓", "walk the cards", "ArrowUp", "ArrowDown"),
        new(KeyPlace.Code, "Walk", "Enter", "go to its place in the source", "Enter"),
        new(KeyPlace.Code, "Walk", "Esc", "from a field back to the card", "Escape"),
        new(KeyPlace.Lists, "Walk", "↑ ↓", "walk the rows, cards or places", "ArrowUp", "ArrowDown"),
        new(KeyPlace.Lists, "Walk", "Enter", "open it: its place in the source, a memo, a word’s contexts, or what is folded", "Enter"),
        new(KeyPlace.Lists, "Walk", "Esc", "from a field back to the list", "Escape"),
        new(KeyPlace.Codebook, "Act", "Alt+arrows", "move the code up, down, in and out"),
    ];

    /// <summary>What a place is called, and when its keys act.</summary>
    public static (string Title, string When) Describe(KeyPlace place) => place switch
    {
        KeyPlace.Everywhere => ("Everywhere", "On every page of a study."),
        KeyPlace.Coding => ("Coding a source", "On the page of a source, in its text."),
        KeyPlace.Quotations => ("Quotations", "On the page of quotations, on a card or on what is chosen."),
        KeyPlace.Compare => ("Compare", "On the page of constant comparison, on a card."),
        KeyPlace.Codebook => ("Codebook", "On a code in the codebook."),
        KeyPlace.Code => ("A code’s page", "On the page of one code, on a card or on the code itself."),
        _ => ("Lists", "In memos, in links, in flagged quotations, in the history, in words, and in what a search or a word in context found."),
    };

    /// <summary>The place of a page's address.</summary>
    public static KeyPlace PlaceOf(string address) =>
        address == "/quotations" ? KeyPlace.Quotations
        : address == "/compare" || address.StartsWith("/compare/", StringComparison.Ordinal) ? KeyPlace.Compare
        : address == "/codebook" ? KeyPlace.Codebook
        : address.StartsWith("/codebook/", StringComparison.Ordinal) ? KeyPlace.Code
        : address is "/history" or "/words" or "/words/context" or "/search" or "/memos" or "/links" or "/flagged" ? KeyPlace.Lists
        : address.StartsWith("/sources/", StringComparison.Ordinal) && Guid.TryParse(address["/sources/".Length..], out _) ? KeyPlace.Coding
        : KeyPlace.Everywhere;
}
