let pen: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** How wide letters are in the type of the page, in pixels. It asks for no layout. */
export function widthOf(letters: string): number {
  let width = widths.get(letters);
  if (width === undefined) {
    if (!pen) {
      pen = document.createElement("canvas").getContext("2d")!;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(document.body);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    }
    width = pen.measureText(letters).width;
    widths.set(letters, width);
  }
  return width;
}
