/** Speed and pause of the simulated world. */

import type { Send } from "./channel.ts";
import { choose, offer } from "./choices.ts";
import { part, say } from "./dom.ts";

export interface TimeControls {
  show(speed: number): void;
  pause(isPaused: boolean): void;
}

const SPEEDS = [1, 2, 5, 10, 20];

export function timeControls(send: Send): TimeControls {
  const list = part("speed", HTMLSelectElement);
  const button = part("pause", HTMLButtonElement);
  list.onchange = () => send({ do: "speed", speed: Number(list.value) });
  button.onclick = () => send({ do: "pause", isOn: button.ariaPressed !== "true" });
  return {
    show(speed) {
      const all = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
      offer(
        list,
        all.map((one) => ({ name: `${one}×`, value: String(one) })),
      );
      choose(list, String(speed));
    },
    pause(isPaused) {
      button.ariaPressed = String(isPaused);
      say(button, isPaused ? "Go on" : "Pause time");
      document.body.classList.toggle("paused", isPaused);
    },
  };
}
