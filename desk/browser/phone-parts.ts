/** The components that hold others or only show something, each as its own bit of HTML. */

import type { PhoneNode } from "../server/view.ts";
import type { Send } from "./channel.ts";
import { html, say } from "./dom.ts";
import { makeInput, makeSelect, makeSlider, makeToggle } from "./phone-controls.ts";

export interface Part {
  readonly element: HTMLElement;
  /** What the component's style belongs to, when it is not the element. */
  readonly styled?: HTMLElement;
  /** Where its children go, when not into the element. */
  readonly inside?: HTMLElement;
  /** Elements of its own before the children. */
  readonly ownChildren?: number;
  update(node: PhoneNode): void;
}

export interface PartTools {
  readonly send: Send;
  readonly accountUrl: string;
}

export type MakePart = (id: string, tools: PartTools) => Part;

export const PARTS: Readonly<Record<string, MakePart>> = {
  View: makeView,
  Section: makeSection,
  Text: makeText,
  Link: makeLink,
  Button: makeButton,
  Image: makeImage,
  TextImageRow: makeRow,
  Toast: makeToast,
  TextInput: makeInput,
  Toggle: makeToggle,
  Select: makeSelect,
  Slider: makeSlider,
};

function makeView(id: string, { send }: PartTools): Part {
  const element = html("div", "z-view");
  let isPressable = false;
  const press = (event: Event) => {
    if (!isPressable) return;
    event.stopPropagation();
    send({ do: "press", id });
  };
  element.addEventListener("click", press);
  element.addEventListener("keydown", (event) => {
    if (event.target === element && (event.key === "Enter" || event.key === " ")) press(event);
  });
  return {
    element,
    update({ handlers }) {
      isPressable = handlers.includes("onClick");
      if (isPressable) {
        element.role = "button";
        element.tabIndex = 0;
      } else {
        element.removeAttribute("role");
        element.removeAttribute("tabindex");
      }
    },
  };
}

function makeSection(): Part {
  const element = html("section", "z-section");
  const title = html("h3");
  const description = html("p", "z-hint");
  element.append(title, description);
  return {
    element,
    ownChildren: 2,
    update({ props }) {
      for (const [part, words] of [
        [title, props["title"]],
        [description, props["description"]],
      ] as const) {
        say(part, String(words ?? ""));
        part.hidden = words === undefined || words === "";
      }
    },
  };
}

/** Its words are in an element of their own: children may come with them. */
function makeText(): Part {
  const element = html("p", "z-text");
  const words = html("span");
  element.append(words);
  return {
    element,
    ownChildren: 1,
    update({ text, props }) {
      say(words, text);
      element.classList.toggle("bold", props["bold"] === true);
      element.classList.toggle("italic", props["italic"] === true);
      element.classList.toggle("inline", props["paragraph"] !== true);
      element.dataset["align"] = String(props["align"] ?? "");
    },
  };
}

function makeLink(id: string, { send }: PartTools): Part {
  const element = html("p", "z-link");
  const link = html("a");
  link.target = "_blank";
  link.rel = "noopener";
  link.addEventListener("click", () => send({ do: "press", id }));
  element.append(link);
  return {
    element,
    ownChildren: 1,
    update({ text, props }) {
      const source = String(props["source"] ?? "");
      say(link, text || source);
      // The phone opens a browser; nothing but a web address is followed from here.
      if (/^https?:\/\//.test(source)) link.href = source;
      else link.removeAttribute("href");
    },
  };
}

function makeButton(id: string, { send }: PartTools): Part {
  const element = html("button", "z-button");
  element.type = "button";
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    send({ do: "press", id });
  });
  return {
    element,
    update({ props }) {
      say(element, String(props["label"] ?? ""));
      element.dataset["color"] = String(props["color"] ?? "default");
    },
  };
}

/** Pictures from elsewhere are not fetched by this page: their words stand for them. */
function makeImage(): Part {
  const element = html("img", "z-image");
  return {
    element,
    update({ props, text }) {
      element.alt = text || "picture";
      const src = String(props["src"] ?? "");
      if (src.startsWith("data:image/")) element.src = src;
    },
  };
}

function makeRow(): Part {
  const element = html("div", "z-row");
  const label = html("span");
  const sublabel = html("span", "z-hint");
  element.append(label, sublabel);
  return {
    element,
    update({ props }) {
      say(label, String(props["label"] ?? ""));
      say(sublabel, String(props["sublabel"] ?? ""));
    },
  };
}

function makeToast(): Part {
  const element = html("div", "z-toast");
  const words = html("p");
  element.role = "status";
  element.append(words);
  return {
    element,
    ownChildren: 1,
    update({ text }) {
      say(words, text);
      words.hidden = text === "";
    },
  };
}
