/** The letters of the watch: bundled, so that a text is as wide here as on any other machine. */

export const WATCH_FONT = '"Noto Sans", "Noto Sans SC", sans-serif';

const SAMPLE = "Aa 0";
const WEIGHTS = [400, 700];
/** A page without its letters is still a page. */
const PATIENCE_MS = 3000;

/** `words`: what is going to be drawn, for letters that come in slices. */
export async function fontsReady(words = ""): Promise<void> {
  const loading = WEIGHTS.map((weight) =>
    document.fonts.load(`${weight} 30px ${WATCH_FONT}`, SAMPLE + words),
  );
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled(loading), late]);
}
