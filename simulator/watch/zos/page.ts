/** `@zos/page`: scrolling, free or page by page. Movements end at once: no frame between is played. */
import { turnPage } from "../page-scroll.ts";
import { Swiper } from "../swiper.ts";
import type { World } from "../world.ts";
import { type Arguments, Fields, isPlainObject } from "./arguments.ts";
import { call, value, zosModule } from "./symbol.ts";

const FREE = "free";
const DOWN = "swiper";
const ACROSS = "swiper-horizontal";
const DONE = 0;

/** The documents call the answer a number and say that `true` is success. */
function setScrollMode(world: World, args: Arguments): number {
  const { page, machine } = world;
  const fields = args.fields(0, ["mode", "options"]);
  const mode = fields.get("text", "mode");
  const known = ["height", "width", "count", "modeParams"];
  const options = new Fields(args.label, fields.optional("object", "options") ?? {}, known);
  const params = options.optional("object", "modeParams") ?? {};
  if (mode === FREE) {
    const free = new Fields(args.label, params, [
      "scroll_frame_func",
      "scroll_complete_func",
      "bounce",
    ]);
    const frame = free.optional("function", "scroll_frame_func");
    const complete = free.optional("function", "scroll_complete_func");
    page.swiper = undefined;
    page.freeScroll = { ...(frame && { frame }), ...(complete && { complete }) };
    return DONE;
  }
  const swipe = new Fields(args.label, params, ["on_page", "crown_enable"]);
  const isHorizontal = mode === ACROSS;
  const { widthPx, heightPx } = machine.model;
  const size = options.optional("number", isHorizontal ? "width" : "height");
  page.swiper = new Swiper({
    isHorizontal,
    pageSizePx: size ?? (isHorizontal ? widthPx : heightPx),
    count: options.optional("number", "count") ?? 1,
    onPage: swipe.optional("function", "on_page"),
    isCrownOn: swipe.optional("flag", "crown_enable") ?? true,
  });
  machine.changed();
  return DONE;
}

export function pageModule(world: World) {
  return zosModule("@zos/page", {
    SCROLL_MODE_FREE: value(FREE),
    SCROLL_MODE_SWIPER: value(DOWN),
    SCROLL_MODE_SWIPER_HORIZONTAL: value(ACROSS, { since: "2.1" }),
    SCROLL_ANIMATION_SMOOTH: value("smooth"),
    SCROLL_ANIMATION_NONE: value("none"),
    setScrollLock: call((args) => {
      const lock = args.optionalFields(0, ["lock"]).optional("flag", "lock");
      world.page.isScrollLocked = lock ?? true;
      return undefined;
    }),
    setScrollMode: call((args) => setScrollMode(world, args)),
    getScrollTop: call(() => -world.page.scrollTop),
    // Scroll positions count downwards from 0: the top of the page moves up. [docs]
    scrollTo: call((args) => {
      const isOptions = isPlainObject(args.values[0]);
      const y = isOptions
        ? args.fields(0, ["y", "animConfig"]).get("number", "y")
        : args.get("number", 0);
      world.page.scrollTo(-y);
      world.machine.changed();
      return undefined;
    }),
    swipeToIndex: call((args) => {
      turnPage(world, args.fields(0, ["index", "animation"]).get("number", "index"));
      return undefined;
    }),
    // Counted from 1 here, and from 0 in swipeToIndex. [docs]
    getSwiperIndex: call(() => {
      const { swiper } = world.page;
      return swiper === undefined ? undefined : swiper.index + 1;
    }),
  });
}
