/** What one page has made and registered; all of it goes when the page goes. */
import type { PictureSize } from "../package/picture-size.ts";
import type { GuestFunction } from "./engine/guest-value.ts";
import { boxOf } from "./widget-node.ts";
import { type Assets, WidgetTree } from "./widget-tree.ts";

export interface Modal {
  readonly id: number;
  readonly texts: readonly string[];
  readonly buttons: readonly { readonly text: string; readonly type: number }[];
  readonly onClick: GuestFunction | undefined;
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
  /** The widget whose callback is running. */
  activeWidget: number | undefined;
  isScrollLocked = false;
  isStatusBarVisible = true;
  #scrollTop = 0;

  constructor(page: {
    owner: string;
    path: string;
    screen: PictureSize;
    assets: Assets;
  }) {
    this.owner = page.owner;
    this.path = page.path;
    this.heightPx = page.screen.heightPx;
    this.widgets = new WidgetTree(page.screen, page.assets);
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

  get #longestScroll(): number {
    const bottoms = this.widgets.all.map((widget) => {
      const box = boxOf(widget, 0);
      return widget.parent === undefined && widget.isVisible ? box.y + box.h : 0;
    });
    return Math.max(0, Math.max(0, ...bottoms) - this.heightPx);
  }
}
