/** IMG_ANIM: packed pictures in turn, by the clock; it can be paused, stopped and asked. */
import type { TimerId } from "../../clock/clock.ts";
import { pictureSize } from "../../package/picture-size.ts";
import type { Widget } from "../widget-tree.ts";
import type { World } from "../world.ts";
import { readAs } from "../zos/arguments.ts";
import { ANIM_STATUS } from "../zos/ui-constants.ts";
import { type Behaviour, tellProgram } from "./behaviour.ts";
import { numberIn, textIn } from "./read.ts";

interface Film {
  status: "running" | "paused" | "stopped";
  frame: number;
  /** Frames shown since it was started. */
  shown: number;
  timer: TimerId | undefined;
}

const films = new WeakMap<Widget, Film>();

function filmOf(widget: Widget): Film {
  const film = films.get(widget) ?? { status: "stopped", frame: 0, shown: 0, timer: undefined };
  films.set(widget, film);
  return film;
}

function framePath(widget: Widget, frame: number): string {
  const [path, prefix] = [textIn(widget, "anim_path"), textIn(widget, "anim_prefix")];
  return `${path}/${prefix}_${frame}.${textIn(widget, "anim_ext")}`;
}

function halt(world: World, film: Film): void {
  if (film.timer !== undefined) world.machine.clock.clearTimeout(film.timer);
  film.timer = undefined;
}

function roll(world: World, widget: Widget): void {
  const film = filmOf(widget);
  const size = Math.max(1, numberIn(widget, "anim_size", 1));
  const rounds = numberIn(widget, "repeat_count");
  const next = () => {
    film.shown += Math.max(1, numberIn(widget, "step", 1));
    if (rounds > 0 && film.shown >= size * rounds) {
      halt(world, film);
      film.status = "stopped";
      tellProgram({ world, widget }, "anim_complete_call");
      return;
    }
    film.frame = film.shown % size;
    world.machine.changed();
    arm();
  };
  const arm = () => {
    const ms = 1_000 / Math.max(1, numberIn(widget, "anim_fps", 1));
    film.timer = world.machine.clock.setTimeout(next, ms);
  };
  arm();
}

function order(world: World, widget: Widget, status: number): boolean {
  const film = filmOf(widget);
  const { START, PAUSE, RESUME, STOP } = ANIM_STATUS;
  const isStart = status === START && film.status === "stopped";
  if (isStart || (status === RESUME && film.status === "paused")) {
    if (isStart) Object.assign(film, { shown: 0, frame: 0 });
    film.status = "running";
    roll(world, widget);
    return true;
  }
  if (status === PAUSE && film.status === "running") film.status = "paused";
  else if (status === STOP && film.status !== "stopped") film.status = "stopped";
  else return false;
  halt(world, film);
  return true;
}

export const IMG_ANIM: Behaviour = {
  made: (world, widget) => {
    const { widgets } = world.page;
    for (let frame = numberIn(widget, "anim_size", 1) - 1; frame >= 0; frame -= 1) {
      const bytes = widgets.picture(`@zos/ui IMG_ANIM "anim_path"`, framePath(widget, frame));
      widget.natural = pictureSize(bytes);
    }
    world.onPageEnd(() => halt(world, filmOf(widget)));
    order(world, widget, numberIn(widget, "anim_status"));
  },
  parts: ({ widget, box }) => [
    { type: "IMG", box, props: { src: framePath(widget, filmOf(widget).frame) } },
  ],
  set: {
    anim_status: ({ world, widget, value, label }) =>
      order(world, widget, readAs("number", value, label)),
  },
  get: {
    // The platform's own spelling.
    anim_is_runinng: ({ widget }) => filmOf(widget).status === "running",
    anim_is_pause: ({ widget }) => filmOf(widget).status === "paused",
    anim_is_stop: ({ widget }) => filmOf(widget).status === "stopped",
  },
};
