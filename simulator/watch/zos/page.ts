/** `@zos/page`: scrolling. Swiper modes are refused; free scrolling is what a long page does. */
import { Refusal } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import { isPlainObject } from "./arguments.ts";
import { call, refused, value, zosModule } from "./symbol.ts";

const FREE = "free";

export function pageModule(world: World) {
  return zosModule("@zos/page", {
    SCROLL_MODE_FREE: value(FREE),
    SCROLL_MODE_SWIPER: value("swiper"),
    SCROLL_MODE_SWIPER_HORIZONTAL: value("swiper-horizontal", { since: "2.1" }),
    SCROLL_ANIMATION_SMOOTH: value("smooth"),
    SCROLL_ANIMATION_NONE: value("none"),
    setScrollLock: call((args) => {
      const lock = args.optionalFields(0, ["lock"]).optional("flag", "lock");
      world.page.isScrollLocked = lock ?? true;
      return undefined;
    }),
    setScrollMode: call((args) => {
      const mode = args.fields(0, ["mode", "options"]).get("text", "mode");
      if (mode !== FREE) throw new Refusal(`${args.label} "${mode}" is not simulated`);
      return 0;
    }),
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
    swipeToIndex: refused(),
    getSwiperIndex: refused(),
  });
}
