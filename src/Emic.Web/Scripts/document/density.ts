/** How densely the whole document is coded, as one narrow bar; a click goes there. */
export class Density {
  readonly #canvas: HTMLCanvasElement;
  #waiting = false;

  constructor(
    canvas: HTMLCanvasElement,
    readonly marks: () => readonly { begin: number; end: number }[],
    readonly length: () => number,
    goTo: (part: number) => void,
  ) {
    this.#canvas = canvas;
    canvas.addEventListener("click", (event) => goTo(event.offsetY / canvas.clientHeight));
    new ResizeObserver(() => this.draw()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  /** Draws in an idle moment; many calls are one. */
  draw(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => {
      this.#waiting = false;
      this.#paint();
    }, 120);
  }

  #paint(): void {
    const canvas = this.#canvas;
    const height = canvas.clientHeight;
    const ink = canvas.getContext("2d");
    if (!ink || height === 0) return;
    canvas.height = height;
    canvas.width = canvas.clientWidth;
    const scale = height / Math.max(1, this.length());

    // Begins and ends are counted per pixel row and summed up, so that the work is linear in the marks.
    const steps = new Int32Array(height + 1);
    for (const mark of this.marks()) {
      const from = Math.min(height - 1, Math.floor(mark.begin * scale));
      steps[from]! += 1;
      steps[Math.max(from + 1, Math.min(height, Math.ceil(mark.end * scale)))]! -= 1;
    }
    let depth = 0;
    const depths = steps.map((step) => (depth += step));
    const deepest = Math.max(1, ...depths);
    ink.fillStyle = getComputedStyle(canvas).color;
    for (let y = 0; y < height; y++) {
      if (depths[y]! === 0) continue;
      // The lightest tone has 3:1 against the page in both themes; what is left of the scale would not tell many steps apart, so the width does.
      const part = depths[y]! / deepest;
      ink.globalAlpha = 0.7 + 0.3 * part;
      ink.fillRect(0, y, Math.round(canvas.width * (0.3 + 0.7 * part)), 1);
    }
  }
}
