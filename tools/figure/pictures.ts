/** Every picture the watch shows: its file in assets, its size in design pixels, and its drawing. */

import {
  FIGURE_SCALES,
  type FigureSize,
  type Frame,
  figureFile,
  figureFrame,
  legFrame,
  traceFile,
  traceFrame,
} from "../../core/series/figure-frame.ts";
import { ABOVE_POSES, FRONT_POSES, keyPose, type Pose } from "../../core/series/pose.ts";
import { DIRECTIONS, EXERCISE_IDS } from "../../core/series/series.ts";
import { SIDES, type Side } from "../../core/series/side.ts";
import { armLayer, bodyLayer, CARE_INK, legLayer, onSide, RESTING, SIDE_INK } from "./puppet.ts";
import * as signs from "./signs.ts";

export interface Picture {
  /** Under `assets/default.<shape>/`. */
  readonly file: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What of the drawing is seen. */
  readonly view: Frame;
  readonly drawing: string;
}

export function allPictures(): readonly Picture[] {
  return [
    ...SIDES.flatMap((side) => [...figure("small", side), ...figure("large", side)]),
    ...SIDES.flatMap(traces),
    ...signPictures(),
    ...SIDES.flatMap(bigSigns),
    { ...sign("icon", 248, signs.appIcon()), view: { x: 0, y: 0, w: 248, h: 248 } },
  ];
}

function figure(size: FigureSize, side: Side): readonly Picture[] {
  const scale = FIGURE_SCALES[size];
  const inks = { ...RESTING, leg: SIDE_INK[side] };
  const cut = (what: string, frame: Frame, drawing: string) =>
    picture(figureFile(size, side, what), frame, onSide(side, drawing), scale);
  const leg = (pose: Pose, ink: string, name: string = pose) =>
    cut(name, legFrame(pose, side), legLayer(pose, ink));
  const still = (["front", "above"] as const).flatMap((camera) => [
    cut(`body-${camera}`, figureFrame(camera, "body", side), bodyLayer(camera, inks)),
    cut(`arm-${camera}`, figureFrame(camera, "arm", side), armLayer(camera, inks)),
  ]);
  const poses = size === "small" ? [...FRONT_POSES, ...ABOVE_POSES] : largePoses();
  const care = size === "large" ? [leg("flat", CARE_INK, "care")] : [];
  return [...still, ...poses.map((pose) => leg(pose, inks.leg)), ...care];
}

/** Large figures stand still: lying, and the one pose of each exercise that says which it is. */
function largePoses(): readonly Pose[] {
  return [...new Set<Pose>(["flat", ...EXERCISE_IDS.map(keyPose)])];
}

function traces(side: Side): readonly Picture[] {
  return DIRECTIONS.map((direction) =>
    picture(
      traceFile({ exercise: "hip-circle", direction, side }),
      traceFrame(side),
      signs.trace(direction, side),
    ),
  );
}

function signPictures(): readonly Picture[] {
  const { INK, TRACK, ALERT } = signs;
  const places = [
    ["watch", signs.watch],
    ["phone", signs.phone],
    ["person", signs.person],
  ] as const;
  return [
    sign("sign/play", 72, signs.play("#000")),
    sign("sign/plus", 48, signs.plus(INK)),
    sign("sign/minus", 48, signs.minus(INK)),
    sign("sign/check", 56, signs.check(INK)),
    sign("sign/down", 40, signs.down(INK)),
    sign("sign/alert", 40, signs.alert(ALERT)),
    ...places.flatMap(([name, draw]) => [
      sign(`sign/${name}-reached`, 64, draw(INK)),
      sign(`sign/${name}-ahead`, 64, draw(TRACK)),
      sign(`sign/${name}-needs-you`, 64, signs.needingYou(draw)),
    ]),
  ];
}

function bigSigns(side: Side): readonly Picture[] {
  const turns = DIRECTIONS.map((direction) =>
    sign(`sign/turn-${direction}-${side}`, 216, signs.turn(direction, SIDE_INK[side])),
  );
  const roll = picture(
    `sign/roll-over-to-${side}`,
    { x: 0, y: 0, w: 200, h: 150 },
    signs.rollOver(side),
  );
  return [...turns, { ...roll, file: `${roll.file}.png` }];
}

function sign(name: string, sidePx: number, drawing: string): Picture {
  const half = sidePx / 2;
  const view = { x: -half, y: -half, w: sidePx, h: sidePx };
  return picture(`${name}.png`, view, drawing);
}

function picture(file: string, view: Frame, drawing: string, scale = 1): Picture {
  const [widthPx, heightPx] = [Math.ceil(view.w * scale), Math.ceil(view.h * scale)];
  // The view takes up what the size was rounded by: the drawing is never stretched.
  return {
    file,
    widthPx,
    heightPx,
    view: { ...view, w: widthPx / scale, h: heightPx / scale },
    drawing,
  };
}
