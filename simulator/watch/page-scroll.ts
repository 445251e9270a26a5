/** What a finger or the crown does to a page that is longer than the glass, or cut into pages. */
import type { Direction } from "./hands.ts";
import type { World } from "./world.ts";

/** Whether the page moved by the swipe, or was at least the one to take it. */
export function swipePage(world: World, direction: Direction, byPx: number): boolean {
  const { page } = world;
  const isAcross = direction === "left" || direction === "right";
  if (page.isScrollLocked) return false;
  if (page.swiper === undefined) return !isAcross && scrollFreely(world, page.scrollTop - byPx);
  if (page.swiper.options.isHorizontal !== isAcross) return false;
  return turnPage(world, page.swiper.index + (byPx < 0 ? 1 : -1));
}

/** Counter-clockwise counts up and moves towards the top. [docs] */
export function crownPage(world: World, degree: number, pxPerDegree: number): void {
  const { page } = world;
  if (page.isScrollLocked) return;
  if (page.swiper === undefined) scrollFreely(world, page.scrollTop - degree * pxPerDegree);
  else if (page.swiper.options.isCrownOn) turnPage(world, page.swiper.index - Math.sign(degree));
}

export function turnPage(world: World, index: number): boolean {
  const { swiper } = world.page;
  if (swiper?.turnTo(index) !== true) return false;
  world.machine.changed();
  const { onPage } = swiper.options;
  if (onPage !== undefined) world.whenIdle(() => void world.call(onPage, swiper.index));
  return true;
}

/** The frames between are not played: one call for the frame, one for the end. */
function scrollFreely(world: World, top: number): boolean {
  const { page, machine } = world;
  page.scrollTo(top);
  machine.changed();
  const yoffset = -page.scrollTop;
  for (const run of [page.freeScroll.frame, page.freeScroll.complete]) {
    if (run !== undefined) world.whenIdle(() => void world.call(run, { type: 1, yoffset }));
  }
  return true;
}
