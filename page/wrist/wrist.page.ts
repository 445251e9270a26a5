/**
 * The watch's own settings: how strong it buzzes, how much of the series there is, and the lesson of
 * the cues once more. What is chosen is kept, and felt, at once.
 */

import { replace } from "@zos/router";
import { stepLevel, withLevel } from "../../core/comfort/wrist.ts";
import type { Strength } from "../../core/haptics/cue.ts";
import { type Choices, useChoices } from "../look/choices.ts";
import type { Screen } from "../look/frame.ts";
import { readDevice } from "../platform/device.ts";
import { leaveHands } from "../platform/hands.ts";
import { lockScroll } from "../platform/lock-scroll.ts";
import { type Motor, openMotor } from "../platform/motor.ts";
import { loadRoutine, loadWrist, saveWrist } from "../platform/wrist-store.ts";
import { type LevelFace, levelFace } from "./level-face.ts";
import { type ListFace, listFace } from "./list-face.ts";
import { type StrengthFace, strengthFace } from "./strength-face.ts";

const HOME = "page/home/home.page";
const FEEL = "page/feel/feel.page";

interface Faces {
  readonly list: ListFace;
  readonly strength: StrengthFace;
  readonly level: LevelFace;
}

interface Shown {
  readonly faces: Faces;
  readonly choices: Choices;
}

let shown: Shown | null = null;
let at: keyof Faces = "list";
let motor: Motor | null = null;

Page({
  build() {
    const screen = readDevice();
    lockScroll(screen.isRound);
    shown = { faces: makeFaces(screen), choices: useChoices(screen, goBack) };
    cutTo("list");
  },

  onDestroy() {
    leaveHands();
    motor?.stop();
    motor = null;
    shown = null;
  },
});

function makeFaces(screen: Screen): Faces {
  const onDone = () => cutTo("list");
  return {
    list: listFace(screen, {
      onStrength: () => cutTo("strength"),
      onLevel: () => cutTo("level"),
      onCues: () => replace({ url: FEEL, params: "cues" }),
    }),
    strength: strengthFace(screen, { onChoose: chooseStrength, onDone }),
    level: levelFace(screen, { onStep: changeLevel, onDone }),
  };
}

function chooseStrength(strength: Strength): void {
  saveWrist({ ...loadWrist(), strength });
  shown?.faces.strength.draw(strength);
  motor?.stop();
  motor = openMotor(strength);
  motor.play("rep");
}

function changeLevel(by: 1 | -1): void {
  const wrist = loadWrist();
  const level = stepLevel(wrist.level, by);
  if (level !== wrist.level) saveWrist(withLevel(wrist, level, "chosen"));
  shown?.faces.level.draw(loadWrist(), loadRoutine());
}

function cutTo(face: keyof Faces): void {
  at = face;
  if (shown === null) return;
  const { faces, choices } = shown;
  const wrist = loadWrist();
  if (face === "list") faces.list.draw(wrist);
  if (face === "strength") faces.strength.draw(wrist.strength);
  if (face === "level") faces.level.draw(wrist, loadRoutine());
  for (const one of ["list", "strength", "level"] as const) faces[one].show(one === face);
  choices.offer(faces[face].choices);
}

/** Out of a setting to the list, and from the list home. */
function goBack(): boolean {
  if (at === "list") replace({ url: HOME });
  else cutTo("list");
  return true;
}
