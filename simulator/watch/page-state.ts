/** What one page has made and registered; all of it goes when the page goes. */
import type { PictureSize } from "../package/picture-size.ts";
import type { GuestFunction } from "./engine/guest-value.ts";
import type { Swiper } from "./swiper.ts";
import { boxOf, type Scroll, TOP } from "./widget-node.ts";
import { type Assets, WidgetTree } from "./widget-tree.ts";

export interface Modal {
  readonly id: number;
  readonly texts: readonly string[];
  readonly buttons: readonly { readonly text: string; readonly type: number }[];
  readonly answer: (type: number) => void;
  readonly autoHide: boolean;
  isShown: boolean;
}

export class PageState {
  readonly owner: string;
  readonly path: string;
  readonly heightPx: number;
  readonly widgets: WidgetTree;
  readonly modals: Modal[] = [];
  /** One registration each; the last one wins. [docs] */
  key: GuestFunction | undefined;
  gesture: GuestFunction | undefined;
  crown: GuestFunction | undefined;
  wrist: GuestFunction | undefined;
  toast: string | undefined;
  statusBarTitle: string | undefined;
  /** The widget whose callback is running. */
  activeWidget: number | undefined;
  isScrollLocked = false;
  isStatusBarVisible = true;
  swiper: Swiper | undefined;
  freeScroll: { readonly frame?: GuestFunction; readonly complete?: GuestFunction } = {};
  #scrollTop = 0;
  readonly #ends: (() => void)[] = [];

  constructor(page: {
    owner: string;
    path: string;
    screen: PictureSize;
    assets: Assets;
    refuse: (message: string) => void;
  }) {
    this.owner = page.owner;
    this.path = page.path;
    this.heightPx = page.screen.heightPx;
    this.widgets = new WidgetTree(page);
  }

  get scroll(): Scroll {
    const { swiper } = this;
    if (swiper === undefined) return { left: 0, top: this.scrollTop };
    const { offsetPx, options } = swiper;
    return options.isHorizontal ? { left: offsetPx, top: 0 } : { left: 0, top: offsetPx };
  }

  get scrollTop(): number {
    return Math.min(this.#scrollTop, this.#longestScroll);
  }

  scrollTo(top: number): void {
    this.#scrollTop = Math.max(0, Math.min(top, this.#longestScroll));
  }

  get shownModal(): Modal | undefined {
    return this.modals.filter((modal) => modal.isShown).at(-1);
  }

  onEnd(run: () => void): void {
    this.#ends.push(run);
  }

  end(): void {
    for (const run of this.#ends.splice(0)) run();
  }

  get #longestScroll(): number {
    const bottoms = this.widgets.all.map((widget) => {
      const box = boxOf(widget, TOP);
      return widget.parent === undefined && widget.isVisible ? box.y + box.h : 0;
    });
    return Math.max(0, Math.max(0, ...bottoms) - this.heightPx);
  }
}
