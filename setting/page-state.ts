/**
 * What the page itself remembers while it is open: what is unfolded, what was typed and is nobody
 * else's yet. It dies with the page. A change writes one number to a key of the page's own, because
 * only a change of the storage makes the platform build again; a build never writes.
 */

import type { AddressFault } from "./address-fault.ts";

export type FoldId =
  | "account"
  | "sync"
  | "series"
  | "feel"
  | "privacy"
  | "help"
  | "token"
  | "order"
  | "diagnostics";

export interface Said {
  readonly address: AddressFault | null;
  readonly isTokenWrong: boolean;
  /** "Delete everything" was pressed, and waits for its second word. */
  readonly isForgetting: boolean;
  /** What became of copying the diagnostics. */
  readonly copied: "yes" | "no" | null;
}

const NOTHING_SAID: Said = {
  address: null,
  isTokenWrong: false,
  isForgetting: false,
  copied: null,
};

export class PageState {
  private readonly redraw: () => void;
  private readonly folds = new Map<FoldId, boolean>();
  private said: Said = NOTHING_SAID;
  private givenAddress: string | null = null;
  private token = "";

  constructor(redraw: () => void) {
    this.redraw = redraw;
  }

  /** The person's own word stands; until there is one, what needs them is open. */
  isOpen(id: FoldId, byDefault: boolean): boolean {
    return this.folds.get(id) ?? byDefault;
  }

  fold(id: FoldId, isOpen: boolean): void {
    this.folds.set(id, isOpen);
    this.redraw();
  }

  current(): Said {
    return this.said;
  }

  say(said: Partial<Said>): void {
    this.said = { ...this.said, ...said };
    this.redraw();
  }

  /**
   * What to give a field as its value: the same for as long as it is on the page. A build comes up to
   * 300 ms after what was typed, and a value that changes takes back the letters typed since [field reports].
   */
  fieldValue(stored: string): string {
    this.givenAddress ??= stored;
    return this.givenAddress;
  }

  fieldIsGone(): void {
    this.givenAddress = null;
    this.token = "";
  }

  /** Kept out of the storage and of every component until the person says that it is whole. */
  typeToken(typed: string): void {
    this.token = typed;
  }

  takeToken(): string {
    return this.token.replace(/\s/g, "");
  }

  tokenIsUsed(): void {
    this.token = "";
    this.folds.set("token", false);
    this.said = NOTHING_SAID;
  }
}
