/**
 * The settings page of a program, open in the phone app: built from the program's own `build`, built
 * again on every storage change, and touched as a person would touch it.
 */

import { Guest, type GuestFunction, type GuestOptions, messageOf, Refusal } from "./guest.ts";
import { defineConsole, defineTexts, defineTimers } from "./guest-basics.ts";
import { guestSettings } from "./guest-settings.ts";
import { findNode, type NodeRef, type TouchKind } from "./settings-find.ts";
import type { SettingsStore } from "./settings-store.ts";
import { type SettingsNode, type Sketch, Sketchbook, visibleTexts } from "./settings-tree.ts";
import { SettingsView } from "./settings-view.ts";

export interface SettingsPage {
  readonly isOpen: boolean;
  tree(): SettingsNode;
  texts(): string[];
  press(what: NodeRef): void;
  type(what: NodeRef, value: string): void;
  toggle(what: NodeRef): void;
  select(what: NodeRef, value: string | readonly string[]): void;
  slide(what: NodeRef, value: number): void;
  close(): void;
  /** Hears of every new tree. Returns its own removal. */
  on(event: "change", listener: () => void): () => void;
}

export interface SettingsPageOptions extends Omit<GuestOptions, "part"> {
  readonly code: string;
  readonly settings: SettingsStore;
  readonly language: string;
  readonly onClose: () => void;
}

type Options = Readonly<Record<string, unknown>>;

export class OpenSettingsPage implements SettingsPage {
  readonly #guest: Guest;
  readonly #options: SettingsPageOptions;
  readonly #sketchbook: Sketchbook;
  readonly #props: object;
  readonly #view: SettingsView;
  readonly #listeners = new Set<() => void>();
  #registered: Options = {};
  #building = false;
  #stale = false;

  constructor(options: SettingsPageOptions) {
    this.#options = options;
    this.#guest = new Guest({ ...options, part: "settings" });
    this.#sketchbook = new Sketchbook(this.#guest);
    const settingsStorage = guestSettings(this.#guest, options.settings, "page");
    this.#props = this.#guest.strict("props", { settingsStorage });
    this.#view = new SettingsView(this.#guest, options.settings);
  }

  open(): void {
    this.#registered = this.#load();
    this.#view.show(this.#build());
  }

  get isOpen(): boolean {
    return this.#guest.alive;
  }

  tree(): SettingsNode {
    return this.#view.tree();
  }

  texts(): string[] {
    return visibleTexts(this.tree());
  }

  press(what: NodeRef): void {
    this.#touch("press", what, (node) => {
      if (node.type === "Link") this.#openLink(node);
      else this.#view.handle(node.id, "onClick");
    });
  }

  type(what: NodeRef, value: string): void {
    this.#touch("type", what, (node) => this.#view.change(node, value));
  }

  toggle(what: NodeRef): void {
    this.#touch("toggle", what, (node) => this.#view.change(node, node.value !== true));
  }

  select(what: NodeRef, value: string | readonly string[]): void {
    this.#touch("select", what, (node) => this.#view.choose(node, value));
  }

  slide(what: NodeRef, value: number): void {
    this.#touch("slide", what, (node) => this.#view.change(node, value));
  }

  close(): void {
    if (!this.isOpen) return;
    this.#guest.kill();
    this.#options.onClose();
  }

  /** The phone app died: nobody is told. */
  kill(): void {
    this.#guest.kill();
  }

  on(_event: "change", listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  storageChanged(key: string): void {
    if (this.#building) {
      this.#guest.journal.fault(
        "settings",
        "write-in-build",
        `build() wrote "${key}" to settingsStorage; on a phone this builds again without end.`,
      );
      return;
    }
    if (this.#stale || !this.isOpen) return;
    this.#stale = true;
    // Writes of one handler are seen together, and so are writes of the side service [field reports].
    this.#guest.later(() => this.#rebuildLater(), 0);
  }

  #touch(kind: TouchKind, what: NodeRef, act: (node: SettingsNode) => void): void {
    if (!this.isOpen) throw new Error("The settings page is closed.");
    const node = findNode(this.tree(), kind, what);
    act(node);
    this.#rebuild();
  }

  #openLink(node: SettingsNode): void {
    this.#guest.journal.tell({ type: "open-link", url: String(node.props["source"] ?? "") });
  }

  #rebuildLater(): void {
    if (!this.#stale) return;
    try {
      this.#rebuild();
    } catch {
      // #build has told the journal, and there is nobody here to throw at: the page stays as it was.
    }
  }

  /** Also after a touch that wrote nothing: a control may show something else by itself. */
  #rebuild(): void {
    const stale = this.#stale;
    this.#stale = false;
    if (stale) this.#view.show(this.#build());
    for (const listener of [...this.#listeners]) listener();
  }

  #build(): Sketch {
    this.#building = true;
    try {
      const build = this.#registered["build"] as GuestFunction;
      const built = build.call(this.#registered, this.#props);
      return this.#sketchbook.sketchOf(built, "What build() returns");
    } catch (error) {
      const code = error instanceof Refusal ? error.code : "uncaught";
      this.#guest.journal.fault("settings", code, messageOf(error));
      throw new Error(`The settings page could not be built: ${messageOf(error)}`);
    } finally {
      this.#building = false;
    }
  }

  #load(): Options {
    let registered: Options | undefined;
    let loadError: unknown;
    defineTimers(this.#guest);
    defineTexts(this.#guest, this.#options.language);
    defineConsole(this.#guest, (error) => {
      loadError ??= error;
    });
    this.#defineClipboard();
    this.#guest.define(
      "AppSettingsPage",
      this.#guest.fn((options) => {
        registered = parseOptions(options);
      }),
    );
    this.#guest.run(this.#options.code, "setting.js");
    if (registered !== undefined) return registered;
    const why =
      loadError === undefined ? "AppSettingsPage() was never called." : messageOf(loadError);
    this.#guest.journal.fault("settings", "load", `setting.js: ${why}`);
    throw new Error(`The settings page could not be loaded: ${why}`);
  }

  /** Not documented, but found to work on phones [field reports]. */
  #defineClipboard(): void {
    const writeText = this.#guest.effect((text) => {
      this.#guest.journal.tell({ type: "copied", text: String(text) });
      const made = this.#guest.realm.deferred();
      made.resolve(undefined);
      return made.promise;
    });
    const clipboard = this.#guest.strict("navigator.clipboard", { writeText });
    this.#guest.define("navigator", this.#guest.strict("navigator", { clipboard }));
  }
}

function parseOptions(options: unknown): Options {
  const build = (options as { readonly build?: unknown } | undefined)?.build;
  if (typeof build === "function") return options as Options;
  throw new Refusal("bad-argument", "AppSettingsPage() takes an object with a build function.");
}
