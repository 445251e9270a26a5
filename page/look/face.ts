/** One thing at a time: lines and buttons that come and go together. Crown and keys choose among `choices`. */

import { type Choice, primary, secondary } from "./buttons.ts";
import { type Screen, scaled } from "./frame.ts";
import { change, show } from "./widget.ts";

export interface Face {
  readonly choices: readonly Choice[];
  show(isVisible: boolean): void;
}

export interface RenamedFace extends Face {
  /** Other words on the first button. */
  rename(label: string): void;
}

export interface FaceParts {
  readonly parts: readonly { show(isVisible: boolean): void }[];
  /** The one that is meant first; `null` where no answer is better than another. */
  readonly primary: Choice | null;
  readonly others?: readonly Choice[];
}

export function face(screen: Screen, look: FaceParts): RenamedFace {
  const { parts, others = [] } = look;
  const first = look.primary === null ? [] : [look.primary];
  const buttons = [
    ...first.map((choice) => primary(screen, choice)),
    ...others.map((choice) => secondary(screen, choice)),
  ];
  return {
    choices: [...first, ...others],
    show(isVisible) {
      for (const one of parts) one.show(isVisible);
      for (const one of buttons) show(one, isVisible);
    },
    rename(label) {
      const [button] = buttons;
      const box = look.primary?.box;
      if (button === undefined || box === undefined) return;
      // A button that changes its words needs its place sent again [docs].
      change(button, { ...scaled(screen, box), text: label });
    },
  };
}
