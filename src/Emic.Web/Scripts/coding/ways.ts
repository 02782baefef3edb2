import { find, type Landmark } from "../document/landmark";
import { handedOver, handOver } from "../shared/handover";
import { codeType } from "./codesPane";
import { goToPlace } from "./place";
import type { Workspace } from "./workspace";

/** Words dragged onto a code are coded by the pane; a code dragged onto words lands on the selection, or the sentence there. */
export function wireDragging(workspace: Workspace): void {
  const { text } = workspace.surface;
  text.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes(codeType)) event.preventDefault();
  });
  text.addEventListener("drop", (event) => {
    const code = workspace.codebook.find(event.dataTransfer?.getData(codeType) ?? "");
    if (!code) return;
    event.preventDefault();
    workspace.surface.pointTo(event.clientX, event.clientY);
    workspace.mark([code]);
  });
}

const inHand = "inHand";
const landmark = "landmark";

/** Takes the quotation in hand, and the words the caret stands between, along to the page that comes in the place of this one. */
export function takeAlong({ chosenQuotation, codings }: Workspace, around: Landmark): void {
  if (chosenQuotation) handOver(inHand, codings.idOf(chosenQuotation.id));
  handOver(landmark, JSON.stringify(around));
}

/** Goes to the stretch that the address names, as in ?at=120-180, or else to where this person read last. */
export function goToAddress(workspace: Workspace): void {
  const { surface, edits, codings } = workspace;
  const asked = new URLSearchParams(location.search);
  const at = /^(\d+)-(\d+)$/.exec(asked.get("at") ?? "");
  const takenAlong = handedOver(inHand);
  const around = JSON.parse(handedOver(landmark) ?? "null") as Landmark | null;
  const now = (was: number) => (around ? find(surface.paragraphs, around, was) : was);
  if (!at) {
    const left = goToPlace(surface, edits.sourceId);
    const quotation = codings.find(takenAlong ?? left ?? "");
    if (quotation) workspace.choose(quotation);
    else if (around) {
      const caret = now(surface.caret.focus);
      surface.caret.set(caret, caret, false);
    }
    return;
  }

  const [begin, end] = [now(Number(at[1])), now(Number(at[2]))];
  // Who comes for a quotation of their own has it in hand; who looks for words has them selected.
  const quotation = asked.has("q") ? undefined : codings.mine(begin, end);
  if (quotation) return workspace.choose(quotation);
  surface.text.focus({ preventScroll: true });
  surface.caret.set(begin, end);
}
