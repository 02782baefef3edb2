/** Behind each speaker one more may be named (SpeakerFields.razor). On the first letter: Tab out of the field must find the next one there. */
export function wireSpeakers(): void {
  document.addEventListener("input", (event) => {
    const speaker = event.target as HTMLInputElement;
    if (speaker.name !== "speaker" || !speaker.form) return;
    const fields = Array.from(speaker.form.querySelectorAll<HTMLInputElement>('input[name="speaker"]'));
    if (fields.some((field) => field.value.trim() === "")) return;
    const fresh = speaker.cloneNode() as HTMLInputElement;
    fresh.value = fresh.defaultValue = "";
    fresh.placeholder = "or another";
    fresh.ariaLabel = "Another speaker";
    fields.at(-1)!.after(fresh);
  });
}
