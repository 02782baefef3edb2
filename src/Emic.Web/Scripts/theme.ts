// Runs ahead of the first paint, so that a chosen theme does not flash. No choice means the system's.
try {
  const chosen = localStorage.getItem("emic.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is switched off: the system's theme holds.
}
export {};
