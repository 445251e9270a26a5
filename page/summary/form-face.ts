/** Good form? All of it, all but what was marked, or set by set. Nothing is filled in for anyone. */

import { getText } from "@zos/i18n";
import { pacedReps } from "../../core/record/make-record.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { primary, secondary } from "../look/buttons.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { show, type Widget } from "../look/widget.ts";
import { fill } from "../look/words.ts";

export interface FormFace {
  show(isVisible: boolean): void;
}

export interface FormAnswers {
  onAllClean(): void;
  /** Paced less what was marked while doing. */
  onAllButMarked(): void;
  onSomeNot(): void;
}

type Place = readonly [y: readonly [number, number], height: number];

/** With marks there is one way more, and the one that fits what was said while doing comes first. */
const PLACES: Readonly<Record<"plain" | "marked", readonly Place[]>> = {
  plain: [
    [[272, 278], 104],
    [[384, 388], 84],
  ],
  marked: [
    [[212, 230], 88],
    [[306, 320], 84],
    [[396, 404], 80],
  ],
};

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
  ];
  const places = marked === 0 ? PLACES.plain : PLACES.marked;
  const ways: readonly Way[] = [
    ...(marked === 0
      ? []
      : [{ label: fill(getText("All but {n}"), marked), onTap: answers.onAllButMarked }]),
    { label: getText("All clean"), onTap: answers.onAllClean },
    { label: getText("Some were not"), onTap: answers.onSomeNot },
  ];
  const buttons = ways.map((way, index) => wayButton(screen, way, places[index], index === 0));
  return {
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
      for (const one of buttons) show(one, isVisible);
    },
  };
}

interface Way {
  readonly label: string;
  readonly onTap: () => void;
}

function wayButton(screen: Screen, way: Way, place: Place | undefined, isFirst: boolean): Widget {
  const [y, height] = place ?? [[0, 0], 0];
  const width = isFirst ? pick(screen, [330, 326]) : pick(screen, [290, 300]);
  const box = centred(pick(screen, [240, 195]), pick(screen, y), width, height);
  const choice = { box, size: isFirst ? 42 : 32, label: way.label, onTap: way.onTap };
  return isFirst ? primary(screen, choice) : secondary(screen, choice);
}
