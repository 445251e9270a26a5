/** One thing at a time: lines and buttons that come and go together. Crown and keys choose among `choices`. */

import { type Choice, primary, secondary } from "./buttons.ts";
import type { Screen } from "./frame.ts";
import { show } from "./widget.ts";

export interface Face {
  readonly choices: readonly Choice[];
  show(isVisible: boolean): void;
}

export interface FaceParts {
  readonly parts: readonly { show(isVisible: boolean): void }[];
  /** The one that is meant first; `null` where no answer is better than another. */
  readonly primary: Choice | null;
  readonly others?: readonly Choice[];
}

export function face(screen: Screen, look: FaceParts): Face {
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
  };
}
