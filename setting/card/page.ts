/** What every card is given: the components, what the person can do, what the page remembers, how it speaks. */

import type { Act } from "../act.ts";
import type { PageState } from "../page-state.ts";
import type { Kit } from "../platform/settings-types.ts";
import type { Words } from "../words/words.ts";

export interface Page {
  readonly kit: Kit;
  readonly act: Act;
  readonly state: PageState;
  readonly words: Words;
  /** To the phone's clipboard. */
  copy(text: string): Promise<void>;
  /** The phone's clock when the page is built, UTC milliseconds. */
  readonly now: number;
  /** An instant, as somebody would say it now. */
  when(atMs: number): string;
}
