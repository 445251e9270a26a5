/** Recording: the button, how long it has been running, and the file when it is done. */

import type { RecordingView } from "../server/view.ts";
import type { Send } from "./channel.ts";
import { part, say } from "./dom.ts";
import type { SimTime } from "./sim-time.ts";

export interface RecordingControls {
  show(view: RecordingView | null): void;
  /** Once in a while: how long it has been running. */
  tick(): void;
}

type State = RecordingView["state"];

const WORDS: Readonly<Record<State, string>> = {
  none: "",
  starting:
    "Getting ready to record: the app on the watch is closed, the phone app is opened afresh.",
  running: "Recording. Another watch and starting over have to wait until you stop.",
  kept: "Recorded",
};
const LABELS: Readonly<Record<State, string>> = {
  none: "Record",
  starting: "Getting ready …",
  running: "Stop recording",
  kept: "Record again",
};

export function recordingControls(send: Send, time: SimTime): RecordingControls {
  const button = part("record", HTMLButtonElement);
  const clock = part("recording-time", HTMLElement);
  const file = part("recording-file", HTMLAnchorElement);
  let view: RecordingView | null = null;
  button.onclick = () => send({ do: "record", isOn: view?.state !== "running" });

  function tick(): void {
    if (view?.state === "running") say(clock, minutes(time.now() - view.sinceMs));
  }

  function show(next: RecordingView | null): void {
    view = next;
    const state = next?.state ?? "none";
    const isBusy = state === "starting" || state === "running";
    button.hidden = next === null;
    button.disabled = state === "starting";
    button.ariaPressed = String(state === "running");
    say(button, LABELS[state]);
    part("recording", HTMLElement).hidden = state === "none";
    part("recording", HTMLElement).dataset["state"] = state;
    say(part("recording-words", HTMLElement), WORDS[state]);
    clock.hidden = state !== "running" && state !== "kept";
    part("recording-done", HTMLElement).hidden = state !== "kept";
    part("start-over", HTMLButtonElement).disabled = isBusy;
    if (next?.state === "kept") offer(next);
    tick();
  }

  function offer({ name, lengthMs, inputCount }: Extract<RecordingView, { state: "kept" }>): void {
    say(clock, minutes(lengthMs));
    const touches = inputCount === 1 ? "1 input" : `${inputCount} inputs`;
    say(part("recording-count", HTMLElement), touches);
    file.download = name;
    say(part("recording-name", HTMLElement), name);
  }

  return { show, tick };
}

/** Of the watch's own time. */
function minutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
