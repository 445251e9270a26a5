/** Good form? All of it, all but what was marked, or set by set. Nothing is filled in for anyone. */

import { getText } from "@zos/i18n";
import { pacedReps } from "../../core/record/make-record.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { primary, secondary } from "../look/buttons.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { show } from "../look/widget.ts";
import { fill } from "../look/words.ts";

export interface FormFace {
  show(isVisible: boolean): void;
}

export interface FormAnswers {
  onAllClean(): void;
  onSomeNot(): void;
}

export function formFace(screen: Screen, record: SessionRecord, answers: FormAnswers): FormFace {
  const marked = record.sets.reduce((sum, set) => sum + set.marked, 0);
  const lines = [
    line(screen, { y: [84, 106], size: [50, 44], color: INK, text: getText("Good form?") }),
    line(screen, {
      y: [140, 156],
      size: [32, 28],
      color: SOFT,
      text: fill(getText("{n} reps paced"), pacedReps(record)),
    }),
    line(screen, {
      y: [184, 196],
      size: [30, 28],
      color: SOFT,
      text: marked === 0 ? "" : fill(getText("{n} marked"), marked),
    }),
  ];
  const x = pick(screen, [240, 195]);
  const buttons = [
    primary(screen, {
      box: centred(x, pick(screen, [272, 278]), pick(screen, [330, 326]), 104),
      size: 42,
      label: getText("All clean"),
      onTap: () => answers.onAllClean(),
    }),
    secondary(screen, {
      box: centred(x, pick(screen, [384, 388]), pick(screen, [270, 300]), 84),
      size: 32,
      label: getText("Some were not"),
      onTap: () => answers.onSomeNot(),
    }),
  ];
  return {
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
      for (const one of buttons) show(one, isVisible);
    },
  };
}
