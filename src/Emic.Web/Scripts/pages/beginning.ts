import { answerToBegin } from "./answers";

/** Whether the keyboard has no place on the page yet. */
export const isNowhere = (): boolean => document.activeElement === document.body || document.activeElement === document.querySelector("main");

/**
 * The keyboard begins in the content of a page just opened, past the frame: on a refusal, on what the page says (`data-begins`), on the first
 * answer, or ahead of all there is, so that Tab leads to the first of it. An address with a place in the page, and a script that has put it somewhere, come before that.
 */
export function beginInContent(): void {
  const content = document.querySelector<HTMLElement>("main:has(> .page)");
  // Words that found nothing are typed over.
  content?.querySelector<HTMLInputElement>("input[type=search][autofocus]")?.select();
  if (!content || location.hash !== "" || !isNowhere()) return;
  const begins = content.querySelector<HTMLElement>("#problem, [autofocus]:not(dialog *), [data-begins]");
  const place = begins?.querySelector<HTMLElement>("[role=combobox]") ?? begins ?? answerToBegin() ?? content;
  place.focus({ preventScroll: true });
  if (place !== content) place.scrollIntoView({ block: "nearest" });
}
