// The coding page. The workspace comes last: when it is made, its parts are alive.
import { CodesPane } from "./coding/codesPane";
import { CodingList } from "./coding/codingList";
import { Inspector } from "./coding/inspector";
import { Palette } from "./coding/palette";
import { Workspace } from "./coding/workspace";

customElements.define("emic-codes", CodesPane);
customElements.define("emic-inspector", Inspector);
customElements.define("emic-palette", Palette);
customElements.define("emic-coding-list", CodingList);
customElements.define("emic-workspace", Workspace);
