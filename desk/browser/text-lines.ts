/** How a text is laid into its box: cut with an ellipsis, wrapped, or left as it is. */

export type Measure = (text: string) => number;
export type Fit = "as it is" | "ellipsis" | "words" | "letters";

const ELLIPSIS = "…";

export function textLines(text: string, widthPx: number, fit: Fit, measure: Measure): string[] {
  const lines = text.split("\n");
  if (fit === "as it is") return lines;
  if (fit === "ellipsis") return lines.map((line) => cut(line, widthPx, measure));
  return lines.flatMap((line) =>
    wrap(line, widthPx, fit === "words" ? /(?<=\s)/ : /(?:)/u, measure),
  );
}

function cut(line: string, widthPx: number, measure: Measure): string {
  if (measure(line) <= widthPx) return line;
  const letters = [...line];
  while (letters.length > 0 && measure(letters.join("").trimEnd() + ELLIPSIS) > widthPx) {
    letters.pop();
  }
  return letters.join("").trimEnd() + ELLIPSIS;
}

function wrap(line: string, widthPx: number, between: RegExp, measure: Measure): string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of line.split(between)) {
    if (current !== "" && measure((current + piece).trimEnd()) > widthPx) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  return [...lines, current.trimEnd()];
}
