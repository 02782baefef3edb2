// Loaded by every page. A page that is alive brings its own custom elements in a file beside this one.
import { wireKeysHelp } from "./frame/keysHelp";
import { wireSearch } from "./frame/search";
import { wireUndo } from "./frame/undoButtons";

document.documentElement.classList.add("scripted");
wireSearch();
wireUndo();
wireKeysHelp();
