// What a person set for themselves in this browser. Storage may be switched off; then the defaults hold.

export function setting(name: string): string | null {
  try {
    return localStorage.getItem(`emic.${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`emic.${name}`);
    else localStorage.setItem(`emic.${name}`, value);
  } catch {
    // Nothing is lost but the convenience.
  }
}

