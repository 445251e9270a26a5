/** What can be taken away from the watch: its picture, and its widgets. */

import type { WatchView } from "../server/view.ts";
import { html, part } from "./dom.ts";
import { glassPicture } from "./glass-picture.ts";

export interface Keepsakes {
  show(view: WatchView): void;
}

export function keepsakes(failed: (message: string) => void): Keepsakes {
  const button = part("save-picture", HTMLButtonElement);
  const widgets = part("save-widgets", HTMLAnchorElement);
  let view: WatchView | undefined;
  button.onclick = () => {
    if (view === undefined) return;
    const name = `${fileName(view)}.png`;
    glassPicture(part("glass", SVGElement), view).then(
      (picture) => save(picture, name),
      (error: unknown) => failed(`There is no picture: ${String(error)}`),
    );
  };
  return {
    show(next) {
      view = next;
      // The watch face is the desk's own: it has neither widgets nor a picture of its own.
      button.disabled = next.isLit && !next.running;
      widgets.download = `${fileName(next)}.json`;
    },
  };
}

function fileName({ model }: WatchView): string {
  return model.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function save(picture: Blob, name: string): void {
  const link = html("a");
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
