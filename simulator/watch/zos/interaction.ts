/** `@zos/interaction`: keys, gestures, the crown, and the system's own toasts and modals. */
import type { GuestFunction } from "../engine/guest-value.ts";
import type { Modal } from "../page-state.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import {
  GESTURES,
  KEY_EVENTS,
  KEYS,
  MODAL_ANSWERS,
  WRIST_MOTIONS,
} from "./interaction-constants.ts";
import { call, native, type Run, value, zosModule } from "./symbol.ts";

const TOAST_MS = 3_000;
const FIRST_CAPSULE = 10;

type Handler = "key" | "gesture" | "crown" | "wrist";

export function interactionModule(world: World) {
  const listen = (handler: Handler) => (args: Arguments) => {
    world.page[handler] = args.either("function", "callback");
    return undefined;
  };
  const ignore = (handler: Handler) => () => {
    world.page[handler] = undefined;
    return undefined;
  };
  return zosModule("@zos/interaction", {
    GESTURE_UP: value(GESTURES.up),
    GESTURE_DOWN: value(GESTURES.down),
    GESTURE_LEFT: value(GESTURES.left),
    GESTURE_RIGHT: value(GESTURES.right),
    KEY_BACK: value(KEYS.BACK),
    KEY_SELECT: value(KEYS.SELECT),
    KEY_HOME: value(KEYS.HOME),
    KEY_UP: value(KEYS.UP),
    KEY_DOWN: value(KEYS.DOWN),
    KEY_SHORTCUT: value(KEYS.SHORTCUT),
    KEY_EVENT_CLICK: value(KEY_EVENTS.CLICK),
    KEY_EVENT_LONG_PRESS: value(KEY_EVENTS.LONG_PRESS),
    KEY_EVENT_DOUBLE_CLICK: value(KEY_EVENTS.DOUBLE_CLICK),
    KEY_EVENT_PRESS: value(KEY_EVENTS.PRESS),
    KEY_EVENT_RELEASE: value(KEY_EVENTS.RELEASE),
    MODAL_CONFIRM: value(MODAL_ANSWERS.confirm),
    MODAL_CANCEL: value(MODAL_ANSWERS.cancel),
    WRIST_MOTION_LIFT: value(WRIST_MOTIONS.LIFT),
    WRIST_MOTION_LOWER: value(WRIST_MOTIONS.LOWER),
    WRIST_MOTION_FLIP: value(WRIST_MOTIONS.FLIP),
    onKey: call(listen("key")),
    offKey: call(ignore("key")),
    onGesture: call(listen("gesture")),
    offGesture: call(ignore("gesture")),
    onDigitalCrown: call(listen("crown")),
    offDigitalCrown: call(ignore("crown")),
    onWristMotion: call(listen("wrist"), { since: "3.0" }),
    showToast: call((args) => toast(world, args.fields(0, ["content"]).get("text", "content"))),
    createModal: native(),
  });
}

export function toast({ page, machine }: World, text: string): undefined {
  page.toast = text;
  machine.changed();
  machine.clock.setTimeout(() => {
    if (page.toast === text) page.toast = undefined;
    machine.changed();
  }, TOAST_MS);
}

const MODAL_OPTIONS = [
  "content",
  "title",
  "show",
  "onClick",
  "autoHide",
  "subtitle",
  "src",
  "text",
  "textColor",
  "textAlpha",
  "okButton",
  "cancelButton",
  "capsuleButton",
];

export function modalCalls(world: World): Readonly<Record<string, Run>> {
  return {
    "modal.create": (args) => {
      const { modals } = world.page;
      modals.push(modalOf(world, args, modals.length));
      world.machine.changed();
      return modals.length - 1;
    },
    "dialog.create": (args) => {
      const { modals } = world.page;
      modals.push(dialogOf(world, args, modals.length));
      world.machine.changed();
      return modals.length - 1;
    },
    "modal.show": (args) => {
      const modal = world.page.modals[args.get("number", 0)];
      if (modal !== undefined) modal.isShown = args.get("flag", 1);
      world.machine.changed();
      return undefined;
    },
  };
}

const DIALOG_OPTIONS = ["title", "show", "auto_hide", "click_listener", "click_linster"];

/** The dialog of `@zos/ui`: 1 confirms, 0 cancels, and it waits to be shown. [docs] */
function dialogOf(world: World, args: Arguments, id: number): Modal {
  const fields = args.fields(0, DIALOG_OPTIONS);
  const listener =
    fields.optional("function", "click_listener") ?? fields.optional("function", "click_linster");
  return {
    id,
    texts: [fields.get("text", "title")],
    buttons: [
      { text: "OK", type: 1 },
      { text: "Cancel", type: 0 },
    ],
    answer: (type) => {
      if (listener !== undefined) world.call(listener, { type });
    },
    autoHide: fields.optional("flag", "auto_hide") ?? true,
    isShown: fields.optional("flag", "show") ?? false,
  };
}

function modalOf(world: World, args: Arguments, id: number): Modal {
  const fields = args.fields(0, MODAL_OPTIONS);
  const texts = ["title", "content", "subtitle", "text"].map((key) => fields.optional("text", key));
  const capsules = (fields.optional("list", "capsuleButton") ?? []).map((text, index) => ({
    text: String(text),
    type: FIRST_CAPSULE + index,
  }));
  const onClick: GuestFunction | undefined = fields.optional("function", "onClick");
  return {
    id,
    texts: texts.filter((text) => text !== undefined),
    buttons: [
      ...capsules,
      // The system shows a tick and a cross, or the program's own pictures.
      { text: "OK", type: MODAL_ANSWERS.confirm },
      { text: "Cancel", type: MODAL_ANSWERS.cancel },
    ],
    answer: (type) => {
      if (onClick !== undefined) world.call(onClick, { type });
    },
    autoHide: fields.optional("flag", "autoHide") ?? true,
    isShown: fields.optional("flag", "show") ?? true,
  };
}
