/** A line of text that remembers what it says, so that the same words are not drawn twice. */

import { type Both, lineBox, pick, type Screen } from "./frame.ts";
import { say, show, text, type Widget } from "./widget.ts";

export interface LineLook {
  readonly y: Both;
  readonly size: Both;
  readonly color: number;
  readonly text?: string;
}

export interface Line {
  readonly widget: Widget;
  say(words: string): void;
  show(isVisible: boolean): void;
}

export function line(screen: Screen, look: LineLook): Line {
  const size = pick(screen, look.size);
  const box = lineBox(screen, pick(screen, look.y), size);
  const { color } = look;
  return remembering(text(screen, { box, size, color, text: look.text ?? "" }), look.text ?? "");
}

export function remembering(widget: Widget, said: string): Line {
  let words = said;
  return {
    widget,
    say(next) {
      if (next === words) return;
      words = next;
      say(widget, next);
    },
    show: (isVisible) => show(widget, isVisible),
  };
}
