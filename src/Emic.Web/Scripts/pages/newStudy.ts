/** Shows where a new study will lie while its title is typed, until the person names a file of their own. */
export class NewStudy extends HTMLElement {
  connectedCallback(): void {
    const title = this.querySelector<HTMLInputElement>("#title");
    const place = this.querySelector<HTMLInputElement>("#place");
    const folder = this.dataset.folder ?? "";
    if (!title || !place) return;
    const separator = folder.includes("\\") ? "\\" : "/";
    let proposed = place.value;
    title.addEventListener("input", () => {
      if (place.value !== proposed) return;
      const name = title.value.replace(/[\\/:*?"<>|\s]+/g, " ").trim().replace(/^\.+|\.+$/g, "");
      proposed = place.value = name ? `${folder}${separator}${name.slice(0, 80).trim()}.emic` : "";
    });
    // Where it was only proposed, the server may still choose another name for a file that is taken.
    title.form?.addEventListener("submit", () => {
      if (place.value === proposed && this.dataset.refused === undefined) place.value = "";
    });
  }
}
