// What the pages around the coding workspace need besides plain forms.
import { CodebookImport } from "./pages/codebookImport";
import { CodeTree } from "./pages/codeTree";
import { followTheStudy } from "./pages/following";
import { ImportFiles } from "./pages/import";
import { actInPlace } from "./pages/inPlace";
import { MemoEditor } from "./pages/memoEditor";
import { wireNewMemo } from "./pages/newMemo";
import { NewStudy } from "./pages/newStudy";

actInPlace();
followTheStudy();
wireNewMemo();
customElements.define("emic-code-tree", CodeTree);
customElements.define("emic-codebook-import", CodebookImport);
customElements.define("emic-import", ImportFiles);
customElements.define("emic-memo-editor", MemoEditor);
customElements.define("emic-new-study", NewStudy);
