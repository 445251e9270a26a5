/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What became of each session that is sent on, the newest first. */

import type { FC } from "hono/jsx";
import type { Delivery } from "../../store/delivery-store.ts";
import type { Words } from "../words/words.ts";
import { timeWords, troubleWords } from "./forward-words.ts";
import type { ForwardWords } from "./words/en.ts";

interface ListProps {
  readonly t: Words;
  readonly w: ForwardWords;
  readonly deliveries: readonly Delivery[];
  readonly isOn: boolean;
}

export const DeliveryList: FC<ListProps> = ({ t, w, deliveries, isOn }) => (
  <section class="card stack">
    <h2>{w.lastSessions}</h2>
    <table>
      <tbody>
        {deliveries.map((one) => (
          <tr>
            <th scope="row">
              <a href={`/sessions/${one.sessionId}`}>{timeWords(t, one.startedAt)}</a>
            </th>
            <td>
              <State {...{ t, w, one }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {isOn && deliveries.some((one) => one.state === "parked") ? <SendAgain w={w} /> : null}
  </section>
);

const State: FC<{ t: Words; w: ForwardWords; one: Delivery }> = ({ t, w, one }) => (
  <>
    {one.state === "nothing" ? null : w[one.state]}
    {one.remoteId === null ? null : <span class="soft"> {one.remoteId}</span>}
    {one.lastError === null ? null : <p class="soft small">{troubleWords(w, one.lastError)}</p>}
    {one.state === "waiting" && one.attempts > 0 ? (
      <p class="soft small">{w.next(timeWords(t, one.nextAt))}</p>
    ) : null}
  </>
);

const SendAgain: FC<{ w: ForwardWords }> = ({ w }) => (
  <form method="post" action="/forwarding/again">
    <p class="soft">{w.lookFirst}</p>
    <button class="button" type="submit">
      {w.again}
    </button>
  </form>
);
