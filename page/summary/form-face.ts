/** Good form? All of it, all but what was marked, or set by set. Nothing is filled in for anyone. */

import { getText } from "@zos/i18n";
import { type FormAnswer, pacedBySide } from "../../core/comfort/summary-answers.ts";
import { pacedReps } from "../../core/record/make-record.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import type { Side } from "../../core/series/side.ts";
import type { Choice } from "../look/buttons.ts";
import { type Face, face } from "../look/face.ts";
import { type Both, centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { sideSign } from "../look/side-sign.ts";
import { show, text } from "../look/widget.ts";
import { fill } from "../look/words.ts";

type Place = readonly [y: Both, height: number];

/** With marks there is one way more, and the one that fits what was said while doing comes first. */
const PLACES: Readonly<Record<"plain" | "marked", readonly Place[]>> = {
  plain: [
    [[270, 268], 100],
    [[378, 376], 84],
  ],
  marked: [
    [[236, 232], 78],
    [[322, 318], 78],
    [[404, 400], 72],
  ],
};

export function formFace(
  screen: Screen,
  record: SessionRecord,
  onAnswer: (said: FormAnswer) => void,
): Face {
  const marked = record.sets.reduce((sum, set) => sum + set.marked, 0);
  const places = marked === 0 ? PLACES.plain : PLACES.marked;
  const allBut = { label: fill(getText("All but {n}"), marked), said: "all-but-marked" } as const;
  const ways = [
    ...(marked === 0 ? [] : [allBut]),
    { label: getText("All clean"), said: "all-clean" },
    { label: getText("Some were not"), said: "by-set" },
  ] as const;
  const [first = null, ...others] = ways.map(({ label, said }, index) =>
    wayChoice(screen, places[index], label, () => onAnswer(said)),
  );
  return face(screen, {
    parts: [
      line(screen, { y: [82, 82], size: [38, 38], color: INK, text: getText("Good form?") }),
      bySide(screen, record),
      line(screen, {
        y: [174, 172],
        size: [26, 26],
        color: SOFT,
        text: fill(getText("{n} reps paced"), pacedReps(record)),
      }),
    ],
    primary: first,
    others,
  });
}

function wayChoice(
  screen: Screen,
  place: Place | undefined,
  label: string,
  onTap: () => void,
): Choice {
  const [y, height] = place ?? [[0, 0], 0];
  const low = pick(screen, y) > 390;
  const width = low ? pick(screen, [240, 300]) : pick(screen, [310, 326]);
  const size = low ? 28 : 34;
  return {
    box: centred(pick(screen, [240, 195]), pick(screen, y), width, height),
    size,
    label,
    onTap,
  };
}

/** Each hip's reps beside its sign, on the side where the hip is. */
function bySide(screen: Screen, record: SessionRecord) {
  const paced = pacedBySide(record);
  const y = pick(screen, [128, 128]);
  const x = pick(screen, [240, 195]);
  const row = (side: Side, out: -1 | 1) => {
    const sign = sideSign(screen, { x: x + out * 112, y, radius: 21 });
    const box = centred(x + out * 52, y, 74, 50);
    const number = text(screen, { box, size: 36, color: INK, text: String(paced[side]) });
    return (isVisible: boolean) => {
      const isShown = isVisible && paced[side] > 0;
      sign.show(isShown ? side : null);
      show(number, isShown);
    };
  };
  const rows = [row("left", -1), row("right", 1)];
  return {
    show(isVisible: boolean) {
      for (const one of rows) one(isVisible);
    },
  };
}
