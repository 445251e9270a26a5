/** A number between a minus and a plus, empty until the person touches it. */

import { centred, pick, type Screen } from "./frame.ts";
import { type Line, line } from "./line.ts";
import { FAINT, INK, PANEL } from "./palette.ts";
import { button, show, type Widget } from "./widget.ts";

export interface Stepper {
  readonly value: number | null;
  step(by: 1 | -1): void;
  /** Another question on the same number. */
  reset(value: number | null, max: number): void;
  show(isVisible: boolean): void;
}

export interface StepperLook {
  readonly y: readonly [number, number];
  readonly max: number;
  readonly onChange?: (value: number) => void;
}

const ROUND_BUTTON_PX = 88;

export function stepper(screen: Screen, look: StepperLook): Stepper {
  let value: number | null = null;
  let max = look.max;
  const y = pick(screen, look.y);
  const number: Line = line(screen, { y: look.y, size: [150, 120], color: INK, text: "?" });
  const step = (by: 1 | -1) => {
    value = Math.min(max, Math.max(0, (value ?? 0) + by));
    number.say(String(value));
    look.onChange?.(value);
  };
  const sign = (x: number, label: string, by: 1 | -1): Widget =>
    button(screen, {
      box: centred(x, y, ROUND_BUTTON_PX, ROUND_BUTTON_PX),
      label,
      size: 52,
      color: INK,
      background: PANEL,
      pressed: FAINT,
      onTap: () => step(by),
    });
  const signs = [sign(pick(screen, [84, 72]), "−", -1), sign(pick(screen, [396, 318]), "+", 1)];
  return {
    get value() {
      return value;
    },
    step,
    reset(next, nextMax) {
      value = next;
      max = nextMax;
      number.say(next === null ? "?" : String(next));
    },
    show(isVisible) {
      number.show(isVisible);
      for (const one of signs) show(one, isVisible);
    },
  };
}
