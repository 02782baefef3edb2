/** Words as they are compared everywhere: in small letters, without accents, without space at their ends. */
export const fold = (text: string): string => text.trim().toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** The same as letters and digits alone, in words: hyphens, points and other signs part them. */
export const wordsOf = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
