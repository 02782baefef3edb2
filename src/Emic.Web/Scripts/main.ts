// Loaded by every page. A page that is alive brings its own custom elements in a file beside this one.
import { wireKeysHelp } from "./frame/keysHelp";
import { wireSearch } from "./frame/search";
import { rememberTyping } from "./frame/typed";
import { wireUndo } from "./frame/undoButtons";

document.documentElement.classList.add("scripted");
rememberTyping();
wireSearch();
wireUndo();
wireKeysHelp();
