/** The hand that holds the phone: keeps the settings page open while the phone app lives, and touches it. */

import type { Phone } from "../../simulator/phone/phone.ts";
import type { SettingsPage } from "../../simulator/phone/settings-page.ts";
import type { Action } from "./action.ts";
import type { PhoneView, RequestView } from "./view.ts";

type Touch = Extract<Action, { do: "press" | "type" | "toggle" | "select" | "slide" }>;

export class PhoneHand {
  readonly #phone: Phone;
  readonly #hasPage: boolean;
  readonly #changed: () => void;
  #page: SettingsPage | undefined;
  #problem: string | null = null;
  #lastRequest: RequestView | null = null;

  constructor(phone: Phone, hasPage: boolean, changed: () => void) {
    this.#phone = phone;
    this.#hasPage = hasPage;
    this.#changed = changed;
    phone.on((event) => {
      if (event.type === "request") {
        const { atMs, method, url, outcome } = event;
        this.#lastRequest = { atMs, method, path: pathOf(url), outcome };
      }
      if (event.type !== "log") changed();
    });
    this.#open();
  }

  get lastRequest(): RequestView | null {
    return this.#lastRequest;
  }

  view(): PhoneView {
    const { appRunning, sideServiceRunning } = this.#phone;
    const page = this.#page?.isOpen === true ? this.#page : undefined;
    return {
      appRunning,
      sideServiceRunning,
      hasPage: this.#hasPage,
      tree: page?.tree() ?? null,
      texts: page?.texts() ?? [],
      problem: this.#problem,
    };
  }

  startApp(): void {
    this.#phone.startApp();
    this.#open();
    this.#changed();
  }

  killApp(): void {
    this.#phone.killApp();
    this.#changed();
  }

  touch(touch: Touch): void {
    const page = this.#page;
    if (page?.isOpen !== true) throw new Error("The settings page is closed.");
    const what = { id: touch.id };
    if (touch.do === "press") page.press(what);
    else if (touch.do === "toggle") page.toggle(what);
    else if (touch.do === "type") page.type(what, touch.value);
    else if (touch.do === "select") page.select(what, touch.value);
    else page.slide(what, touch.value);
  }

  #open(): void {
    this.#problem = null;
    if (!this.#hasPage) return;
    try {
      const page = this.#phone.openSettings();
      page.on("change", this.#changed);
      this.#page = page;
    } catch (error) {
      // A program whose page cannot be built is shown as such; the rest of the desk goes on.
      this.#problem = error instanceof Error ? error.message : String(error);
    }
  }
}

/** An address may carry a code in its query: the path is enough. */
function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
