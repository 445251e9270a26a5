/** A page cut into pages of one size, of which one is in view; `setScrollMode` asks for it. */
import type { GuestFunction } from "./engine/guest-value.ts";

export interface SwiperOptions {
  readonly isHorizontal: boolean;
  readonly pageSizePx: number;
  readonly count: number;
  readonly onPage: GuestFunction | undefined;
  /** Whether the crown turns pages. */
  readonly isCrownOn: boolean;
}

export class Swiper {
  readonly options: SwiperOptions;
  #index = 0;

  constructor(options: SwiperOptions) {
    this.options = options;
  }

  get index(): number {
    return this.#index;
  }

  get offsetPx(): number {
    return this.#index * this.options.pageSizePx;
  }

  /** Whether that was another page, and there is one. */
  turnTo(index: number): boolean {
    const wanted = Math.max(0, Math.min(Math.round(index), this.options.count - 1));
    const isOther = wanted !== this.#index;
    this.#index = wanted;
    return isOther;
  }
}
