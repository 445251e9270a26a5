/**
 * The person who lies on their side, as still layers and one leg that changes. One figure a face:
 *
 *   const person = figure(screen, { x: [140, 95], y: [284, 294] });            // 200 × 140 px
 *   person.move(set, phase);          // the leg in one of its four phases: one widget call a change
 *
 *   const person = figure(screen, { x: [105, 60], y: [130, 140], size: "large" });  // 270 × 189 px
 *   person.key(set);                  // the pose that says which exercise it is, standing still
 *   person.lie("right");              // lying still, that hip on top, in the side's colour
 *   person.rest("right");             // lying still in lilac: a day of rest
 *
 * `x`, `y` are the top left corner of its box, in design pixels. The large figure does not move: it
 * has no pictures of the poses between. Seen from the front it fills only the lower half of its box.
 */

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
import {
  type Camera,
  cameraOf,
  keyPose,
  type Movement,
  type Phase,
  type Pose,
  poseAt,
} from "../../core/series/pose.ts";
import type { Side } from "../../core/series/side.ts";
import { type Both, type Box, pick, type Screen } from "./frame.ts";
import { change, image, imageProps, show, type Widget } from "./widget.ts";

export interface FigureLook {
  readonly x: Both;
  readonly y: Both;
  readonly size?: FigureSize;
}

export interface Figure {
  move(movement: Movement, phase: Phase): void;
  key(movement: Movement): void;
  lie(side: Side): void;
  rest(side: Side): void;
  show(isVisible: boolean): void;
}

const FIRST: Movement = { exercise: "hip-circle", direction: "clockwise", side: "right" };

export function figure(screen: Screen, look: FigureLook): Figure {
  const size = look.size ?? "small";
  const boxOf = (frame: Frame) => placed(screen, look, frame);
  const trace = layer(screen, boxOf(traceFrame("right")), traceFile(FIRST));
  const body = still("body");
  const leg = layer(screen, boxOf(legFrame("flat", "right")), file("right", "flat"));
  const arm = still("arm");
  let isShown = true;
  let isTraced = false;
  trace.show(false);

  function file(side: Side, what: string): string {
    return figureFile(size, side, what);
  }

  function still(what: "body" | "arm"): Layer {
    return layer(
      screen,
      boxOf(figureFrame("front", what, "right")),
      file("right", `${what}-front`),
    );
  }

  function put(camera: Camera, side: Side, pose: Pose, name: string = pose): void {
    body.be(boxOf(figureFrame(camera, "body", side)), file(side, `body-${camera}`));
    leg.be(boxOf(legFrame(pose, side)), file(side, name));
    arm.be(boxOf(figureFrame(camera, "arm", side)), file(side, `arm-${camera}`));
  }

  function traceOf(movement: Movement | null): void {
    const isWanted = movement !== null && movement.direction !== null && size === "small";
    if (isWanted) trace.be(boxOf(traceFrame(movement.side)), traceFile(movement));
    if (isWanted === isTraced) return;
    isTraced = isWanted;
    trace.show(isShown && isWanted);
  }

  return {
    move(movement, phase) {
      traceOf(movement);
      put(cameraOf(movement.exercise), movement.side, poseAt(movement, phase));
    },
    key(movement) {
      traceOf(movement);
      put(cameraOf(movement.exercise), movement.side, keyPose(movement.exercise));
    },
    lie(side) {
      traceOf(null);
      put("front", side, "flat");
    },
    rest(side) {
      traceOf(null);
      put("front", side, "flat", "care");
    },
    show(isVisible) {
      isShown = isVisible;
      trace.show(isVisible && isTraced);
      for (const one of [body, leg, arm]) one.show(isVisible);
    },
  };
}

interface Layer {
  be(box: Box, file: string): void;
  show(isVisible: boolean): void;
}

/** A picture that remembers which it is: the same one is not drawn twice. */
function layer(screen: Screen, first: Box, file: string): Layer {
  const drawn: Widget = image(screen, first, file);
  let shown = file;
  return {
    be(box, next) {
      if (next === shown) return;
      shown = next;
      change(drawn, imageProps(screen, box, next));
    },
    show: (isVisible) => show(drawn, isVisible),
  };
}

function placed(screen: Screen, look: FigureLook, frame: Frame): Box {
  const scale = FIGURE_SCALES[look.size ?? "small"];
  return {
    x: pick(screen, look.x) + frame.x * scale,
    y: pick(screen, look.y) + frame.y * scale,
    w: frame.w * scale,
    h: frame.h * scale,
  };
}
