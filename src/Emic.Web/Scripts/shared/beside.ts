import { make } from "./dom";

/** What says it under this id is said of one field of the page at a time. */
const id = "problem";

/**
 * Says beside a field why what stands there was not taken: once, in the field's description, with the keyboard in it. It goes when the field is written in.
 */
export function sayBeside(field: HTMLElement, sentence: string): void {
  document.getElementById(id)?.remove();
  const said = make("p", { class: "error", id }, sentence);
  (field.closest("emic-code-field, label") ?? field).after(said);
  const described = field.getAttribute("aria-describedby");
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", described ? `${id} ${described}` : id);
  const forget = () => {
    said.remove();
    field.removeAttribute("aria-invalid");
    if (described) field.setAttribute("aria-describedby", described);
    else field.removeAttribute("aria-describedby");
  };
  for (const event of ["input", "change"]) (field.closest("emic-code-field") ?? field).addEventListener(event, forget, { once: true });
  field.focus();
}

/** The field of a form with this name, as the keyboard reaches it, or the only one that must be filled in. */
export function fieldOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const fields = Array.from(form.elements).filter((one) => !(one instanceof HTMLInputElement && one.type === "hidden") && !(one instanceof HTMLButtonElement)) as HTMLInputElement[];
  const must = fields.filter((one) => one.required);
  const found = fields.find((one) => one.name === name) ?? (must.length === 1 ? must[0] : undefined);
  return found ? reachable(found) : null;
}

/** A field as the keyboard reaches it: for a code that is the field in which it is sought. */
export function reachable(field: HTMLElement): HTMLElement {
  return field.closest("emic-code-field")?.querySelector<HTMLElement>("[role=combobox]") ?? field;
}
