// What the pages around the coding workspace need besides plain forms.
import { Around } from "./pages/around";
import { CodebookImport } from "./pages/codebookImport";
import { Changes } from "./pages/changes";
import { CodeTree } from "./pages/codeTree";
import { Compare, leaveComparing } from "./pages/compare";
import { followTheStudy } from "./pages/following";
import { ImportFiles } from "./pages/import";
import { actInPlace } from "./pages/inPlace";
import { MemoEditor } from "./pages/memoEditor";
import { wireNewMemo } from "./pages/newMemo";
import { NewStudy } from "./pages/newStudy";
import { Question } from "./pages/question";
import { Quotations } from "./pages/quotations";

actInPlace();
followTheStudy();
wireNewMemo();
leaveComparing();
customElements.define("emic-code-tree", CodeTree);
customElements.define("emic-codebook-import", CodebookImport);
customElements.define("emic-import", ImportFiles);
customElements.define("emic-memo-editor", MemoEditor);
customElements.define("emic-new-study", NewStudy);
customElements.define("emic-around", Around);
customElements.define("emic-changes", Changes);
customElements.define("emic-compare", Compare);
customElements.define("emic-question", Question);
customElements.define("emic-quotations", Quotations);
