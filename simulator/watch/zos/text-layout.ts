/** How wide text comes out. An estimate: the watch's own font is not ours to measure. */

const LINE_HEIGHT = 1.32;

function letterWidth(letter: string): number {
  if ("ijlI.,:;'|! ".includes(letter)) return 0.3;
  if ("mwMW@%".includes(letter)) return 0.85;
  if (letter >= "\u2e80") return 1;
  return letter >= "A" && letter <= "Z" ? 0.66 : 0.54;
}

export function textWidth(text: string, size: number): number {
  return Math.ceil(Array.from(text).reduce((sum, letter) => sum + letterWidth(letter) * size, 0));
}

export function wrapText(text: string, size: number, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(" ")) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

export function lineHeight(size: number): number {
  return Math.ceil(size * LINE_HEIGHT);
}
