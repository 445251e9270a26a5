/** The components that take something in: fields, switches, lists and sliders. */

import type { PhoneNode } from "../server/view.ts";
import { html, say } from "./dom.ts";
import type { Part, PartTools } from "./phone-parts.ts";
import { applyStyle } from "./phone-style.ts";

interface Option {
  readonly name: string;
  readonly value: string;
}

export function makeInput(id: string, tools: PartTools): Part {
  const element = html("div", "z-field");
  const label = html("label");
  const words = html("span", "z-label");
  const field = html("input");
  const area = html("textarea");
  const offer = html("button", "offer");
  offer.type = "button";
  offer.addEventListener("click", () => {
    tools.send({ do: "type", id, value: tools.accountUrl });
  });
  label.append(words, field, area);
  element.append(label, offer);
  for (const input of [field, area]) {
    input.addEventListener("change", () => tools.send({ do: "type", id, value: input.value }));
    input.spellcheck = false;
    input.autocomplete = "off";
  }
  return {
    element,
    update(node) {
      const { props } = node;
      const isLong = props["multiline"] === true;
      field.hidden = isLong;
      area.hidden = !isLong;
      say(words, String(props["label"] ?? ""));
      applyStyle(words, props["labelStyle"]);
      for (const input of [field, area]) fill(input, node);
      showOffer(offer, node, tools.accountUrl);
    },
  };
}

function fill(input: HTMLInputElement | HTMLTextAreaElement, { props, value }: PhoneNode): void {
  input.placeholder = String(props["placeholder"] ?? "");
  input.disabled = props["disabled"] === true;
  applyStyle(input, props["subStyle"]);
  const shown = String(value ?? "");
  // What is being typed is not yet the page's business.
  if (input !== document.activeElement && input.value !== shown) input.value = shown;
}

/** The desk's own help, and only where an address is wanted: nobody should have to type it. */
function showOffer(offer: HTMLElement, { props, value }: PhoneNode, accountUrl: string): void {
  const words = `${String(props["label"] ?? "")} ${String(props["placeholder"] ?? "")}`;
  const isAddress = /https?:|server|address/i.test(words);
  offer.hidden = !isAddress || accountUrl === "" || value === accountUrl;
  say(offer, `Use the account service on this desk: ${accountUrl}`);
}

export function makeToggle(id: string, { send }: PartTools): Part {
  const element = html("div", "z-toggle");
  const label = html("label");
  const words = html("span");
  const box = html("input");
  box.type = "checkbox";
  box.role = "switch";
  box.addEventListener("change", () => send({ do: "toggle", id }));
  label.append(words, box);
  element.append(label);
  return {
    element,
    ownChildren: 1,
    update({ props, value }) {
      say(words, String(props["label"] ?? ""));
      box.checked = value === true;
    },
  };
}

export function makeSelect(id: string, { send }: PartTools): Part {
  const element = html("label", "z-field");
  const words = html("span", "z-label");
  const list = html("select");
  let offered = "";
  list.addEventListener("change", () => {
    const values = [...list.selectedOptions].map((option) => option.value);
    send({ do: "select", id, value: list.multiple ? values : (values[0] ?? "") });
  });
  element.append(words, list);
  return {
    element,
    update(node) {
      say(words, node.text);
      list.multiple = node.props["multiple"] === true;
      const options = optionsOf(node);
      const json = JSON.stringify(options);
      if (json !== offered) list.replaceChildren(...options.map(optionElement));
      offered = json;
      choose(list, node.value);
    },
  };
}

/** A list that nothing was chosen from says so, instead of showing its first line as chosen. */
function optionsOf({ props, value }: PhoneNode): readonly Option[] {
  const options = (props["options"] ?? []) as readonly Option[];
  const isOpen = value === undefined && props["multiple"] !== true;
  return isOpen ? [{ name: "Choose…", value: "" }, ...options] : options;
}

function optionElement({ name, value }: Option): HTMLOptionElement {
  const option = html("option", "", name);
  option.value = value;
  option.hidden = value === "";
  return option;
}

function choose(list: HTMLSelectElement, value: PhoneNode["value"]): void {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [String(value ?? "")];
  for (const option of list.options) option.selected = chosen.includes(option.value);
}

export function makeSlider(id: string, { send }: PartTools): Part {
  const element = html("label", "z-field");
  const words = html("span", "z-label");
  const slider = html("input");
  slider.type = "range";
  slider.addEventListener("change", () => send({ do: "slide", id, value: slider.valueAsNumber }));
  element.append(words, slider);
  return {
    element,
    update({ props, value }) {
      say(words, String(props["label"] ?? ""));
      slider.min = String(props["min"] ?? 0);
      slider.max = String(props["max"] ?? 100);
      slider.step = String(props["step"] ?? 1);
      if (slider !== document.activeElement) slider.value = String(value ?? 0);
    },
  };
}
