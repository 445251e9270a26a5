/** The system's modal lies over the page and takes every touch until it is answered. */
import { modalButtonIndex, nodesOf } from "./picture.ts";
import type { World } from "./world.ts";

export function answerModal(world: World, point: { x: number; y: number }): void {
  const { page, machine } = world;
  const modal = page.shownModal;
  const node = nodesOf(page, machine.model).find(
    ({ type, x, y, w, h }) =>
      type === "MODAL_BUTTON" && point.x >= x && point.x < x + w && point.y >= y && point.y < y + h,
  );
  const button = node === undefined ? undefined : modal?.buttons[modalButtonIndex(node)];
  if (modal === undefined || button === undefined) return;
  if (modal.autoHide) modal.isShown = false;
  machine.changed();
  modal.answer(button.type);
}
