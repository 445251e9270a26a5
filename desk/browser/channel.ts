/**
 * The page's two ways to the desk: news as server-sent events, and one request after the other for
 * what the person does, in the order it was done.
 */

import type { Action } from "../server/action.ts";
import type { News } from "../server/view.ts";

export type Send = (action: Action) => void;

export interface Channel {
  readonly send: Send;
}

export interface ChannelEvents {
  news(news: News): void;
  /** The desk is there, or it is gone. */
  reached(isThere: boolean): void;
  refused(message: string): void;
}

export function openChannel(events: ChannelEvents): Channel {
  const source = new EventSource("/news");
  source.onopen = () => events.reached(true);
  source.onerror = () => events.reached(false);
  source.onmessage = (message: MessageEvent<string>) => events.news(JSON.parse(message.data));
  const waiting: Action[] = [];
  let isSending = false;

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await sendOne(next, events);
    }
    isSending = false;
  }

  return {
    send(action) {
      const last = waiting.at(-1);
      // Of a finger on its way only the newest place counts.
      if (isMove(action) && last !== undefined && isMove(last)) waiting.pop();
      waiting.push(action);
      void sendAll();
    },
  };
}

async function sendOne(action: Action, events: ChannelEvents): Promise<void> {
  try {
    const response = await fetch("/do", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(action),
    });
    if (!response.ok) events.refused((await response.text()).trim());
  } catch {
    // No answer at all: the news will be gone too, and says so.
    events.reached(false);
  }
}

function isMove(action: Action): boolean {
  return action.do === "finger" && action.phase === "move";
}
