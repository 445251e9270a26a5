/**
 * The wearer's hands on the glass: where a touch lands, what a drag means, and what the watch does
 * by itself when the program lets it.
 */
import type { GuestFunction } from "./engine/guest-value.ts";
import { answerModal } from "./modal-touch.ts";
import { swipePage } from "./page-scroll.ts";
import { type Box, boxOf, inPaintingOrder, isShown } from "./widget-node.ts";
import type { Widget } from "./widget-tree.ts";
import { behaviourOf } from "./widgets/behaviours.ts";
import type { World } from "./world.ts";
import { GESTURES } from "./zos/interaction-constants.ts";
import { EVENTS } from "./zos/ui-constants.ts";

export type Direction = "left" | "right" | "up" | "down";

export interface Point {
  readonly x: number;
  readonly y: number;
}

const LONG_PRESS_MS = 700;
const SWIPE_PX = 60;
const SWIPE_MS = 1_000;

interface Contact {
  readonly start: Point;
  readonly startedAt: number;
  readonly widget: Widget | undefined;
  readonly longPress: number | undefined;
  /** A modal lies over the page. */
  readonly isCovered: boolean;
  last: Point;
  isInside: boolean;
  wasLong: boolean;
}

export class Hands {
  readonly #world: World;
  #contact: Contact | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  down(point: Point): void {
    const isCovered = this.#hasModal;
    const widget = this.#world.hasPage && !isCovered ? this.#hit(point) : undefined;
    const { clock } = this.#world.machine;
    this.#contact = {
      start: point,
      startedAt: clock.now(),
      widget,
      longPress: clock.setTimeout(() => this.#holdOn(), LONG_PRESS_MS),
      last: point,
      isCovered,
      isInside: true,
      wasLong: false,
    };
    if (widget !== undefined) this.#tell(widget, "CLICK_DOWN", point);
  }

  move(point: Point): void {
    const contact = this.#contact;
    if (contact === undefined) return;
    contact.last = point;
    const { widget } = contact;
    if (widget === undefined || !this.#isStillThere(widget)) return;
    const isInside = contains(this.#boxOf(widget), point);
    if (isInside !== contact.isInside) {
      contact.isInside = isInside;
      this.#tell(widget, isInside ? "MOVE_IN" : "MOVE_OUT", point);
    }
    this.#tell(widget, "MOVE", point);
  }

  up(point: Point): void {
    this.move(point);
    const contact = this.#contact;
    this.#contact = undefined;
    if (contact === undefined) return;
    if (contact.longPress !== undefined) this.#world.machine.clock.clearTimeout(contact.longPress);
    if (contact.isCovered) {
      this.#world.whenIdle(() => {
        if (this.#hasModal) answerModal(this.#world, point);
      });
      return;
    }
    const swipe = this.#swipeOf(contact);
    this.#release(contact, swipe !== undefined);
    if (swipe !== undefined) this.#swipe(swipe, contact);
  }

  /** Lets go without anything happening, because the page or the program is gone. */
  drop(): void {
    const held = this.#contact?.longPress;
    if (held !== undefined) this.#world.machine.clock.clearTimeout(held);
    this.#contact = undefined;
  }

  get #hasModal(): boolean {
    return this.#world.hasPage && this.#world.page.shownModal !== undefined;
  }

  #release(contact: Contact, isSwipe: boolean): void {
    const { widget, last, isInside, wasLong } = contact;
    if (widget === undefined || !this.#isStillThere(widget) || !isInside) return;
    this.#tell(widget, "CLICK_UP", last);
    const click = widget.properties.get("click_func");
    if (isSwipe || wasLong) return;
    this.#press(widget, click as GuestFunction | undefined);
    const { tap } = behaviourOf(widget);
    if (tap === undefined) return;
    this.#during(widget, () => tap(this.#touchOf(widget, last)));
  }

  #touchOf(widget: Widget, point: Point) {
    return { world: this.#world, widget, point, box: this.#boxOf(widget) };
  }

  #holdOn(): void {
    const contact = this.#contact;
    const widget = contact?.widget;
    if (contact === undefined || widget === undefined || !contact.isInside) return;
    const run = widget.properties.get("longpress_func") as GuestFunction | undefined;
    if (run === undefined || !this.#isStillThere(widget)) return;
    contact.wasLong = true;
    this.#press(widget, run);
  }

  #press(widget: Widget, run: GuestFunction | undefined): void {
    if (run === undefined) return;
    this.#during(widget, () => void this.#world.invoke("buttonEvent", run.id, widget.id));
  }

  #tell(widget: Widget, event: keyof typeof EVENTS, { x, y }: Point): void {
    const type = EVENTS[event];
    const listeners = [...(widget.listeners.get(type) ?? [])];
    this.#during(widget, () => {
      for (const listener of listeners) {
        this.#world.invoke("widgetEvent", listener.id, widget.id, { type, x, y });
      }
    });
  }

  /** A widget cannot be deleted by its own callback; the page has to know whose turn it is. */
  #during(widget: Widget, run: () => void): void {
    const world = this.#world;
    world.whenIdle(() => {
      if (!world.hasPage) return;
      const { page } = world;
      page.activeWidget = widget.id;
      run();
      page.activeWidget = undefined;
    });
  }

  #swipeOf({ start, last, startedAt }: Contact): Direction | undefined {
    const [dx, dy] = [last.x - start.x, last.y - start.y];
    const length = Math.max(Math.abs(dx), Math.abs(dy));
    const took = this.#world.machine.clock.now() - startedAt;
    if (length < SWIPE_PX || took > SWIPE_MS) return undefined;
    if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? "right" : "left";
    return dy > 0 ? "down" : "up";
  }

  #swipe(direction: Direction, contact: Contact): void {
    const world = this.#world;
    world.whenIdle(() => {
      if (!world.hasPage) return;
      const { gesture } = world.page;
      if (gesture !== undefined && world.call(gesture, GESTURES[direction]) === true) return;
      if (world.hasPage) this.#move(direction, contact);
    });
  }

  /** What the watch does with a swipe that the program left to it. */
  #move(direction: Direction, { start, last, widget }: Contact): void {
    const by = { x: last.x - start.x, y: last.y - start.y };
    if (this.#swipeWidget(widget, start, by)) return;
    const isAcross = direction === "left" || direction === "right";
    if (swipePage(this.#world, direction, isAcross ? by.x : by.y)) return;
    if (direction === "right") this.#world.move({ kind: "back" });
  }

  /** A list or a picker under the finger moves before the page does. */
  #swipeWidget(widget: Widget | undefined, start: Point, by: Point): boolean {
    if (widget === undefined || !this.#isStillThere(widget)) return false;
    const { swipe } = behaviourOf(widget);
    return swipe?.(this.#touchOf(widget, start), by) === true;
  }

  #hit(point: Point): Widget | undefined {
    return [...inPaintingOrder(this.#world.page.widgets.all)]
      .reverse()
      .find(
        (widget) =>
          listens(widget) &&
          isShown(widget) &&
          widget.properties.get("enable") !== false &&
          contains(this.#boxOf(widget), point),
      );
  }

  #boxOf(widget: Widget): Box {
    return boxOf(widget, this.#world.page.scroll);
  }

  #isStillThere(widget: Widget): boolean {
    return this.#world.hasPage && this.#world.page.widgets.all.includes(widget);
  }
}

function listens(widget: Widget): boolean {
  const { tap, swipe } = behaviourOf(widget);
  if (widget.type === "BUTTON" || tap !== undefined || swipe !== undefined) return true;
  return [...widget.listeners.values()].some((list) => list.length > 0);
}

function contains({ x, y, w, h }: Box, point: Point): boolean {
  return point.x >= x && point.x < x + w && point.y >= y && point.y < y + h;
}
