// What a page that is left says to the one that comes in its place, in this window and once. Storage may be switched off; then nothing is said.

export function handOver(name: string, words: string): void {
  try {
    sessionStorage.setItem(`emic.${name}`, words);
  } catch {
    // Nothing is lost but a word.
  }
}

export function handedOver(name: string): string | null {
  try {
    const words = sessionStorage.getItem(`emic.${name}`);
    sessionStorage.removeItem(`emic.${name}`);
    return words;
  } catch {
    return null;
  }
}
