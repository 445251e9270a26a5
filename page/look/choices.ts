/**
 * A page by crown, by keys and by swipes. In a page:
 *   const choices = useChoices(device, () => { replace({ url: HOME }); return true; });
 *   choices.offer([start, more]);       // whenever other buttons come up; the primary one first
 *   onDestroy() { leaveHands(); }       // page/platform/hands.ts
 * A `Choice` of buttons.ts can be offered as it is; a number is `{ box, step: (by) => … }`. Crown,
 * UP and DOWN move a ring or step the number; SELECT presses, or is done with the number; BACK and
 * a swipe to the right are the page's own (false: the watch leaves the page). A page of several
 * sheets leaves swipes up and down to the watch, which turns them.
 */

import { useHands } from "../platform/hands.ts";
import { type Focus, focus } from "./focus.ts";
import type { Screen } from "./frame.ts";

export type Choices = Pick<Focus, "offer">;

export function useChoices(
  screen: Screen,
  onBack: () => boolean,
  swipes: "kept" | "turn-sheets" = "kept",
): Choices {
  const { offer, turn, select } = focus(screen);
  const turnsSheets = swipes === "turn-sheets";
  useHands({ onTurn: turn, onSelect: select, onBack, isStepped: () => true, turnsSheets });
  return { offer };
}
