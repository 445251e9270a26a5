/**
 * The settings page's components and their properties, as the documents list them. Anything else on
 * a component is refused by name, and so is a value of the wrong type.
 */

export type ComponentType =
  | "Auth"
  | "Button"
  | "Image"
  | "Link"
  | "Section"
  | "Select"
  | "Slider"
  | "Text"
  | "TextImageRow"
  | "TextInput"
  | "Toast"
  | "Toggle"
  | "View";

export type PropKind =
  | "boolean"
  | "choice"
  | "function"
  | "number"
  | "number or string"
  | "options"
  | "string"
  | "style";

export interface Component {
  readonly props: Readonly<Record<string, PropKind>>;
  readonly required?: readonly string[];
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly children: "none" | "components" | "components and text";
}

export const COMPONENTS: Readonly<Record<Exclude<ComponentType, "Auth">, Component>> = {
  View: { props: { style: "style", onClick: "function" }, children: "components" },
  Section: {
    props: { style: "style", title: "string", description: "string" },
    children: "components",
  },
  Text: {
    props: {
      style: "style",
      align: "string",
      bold: "boolean",
      italic: "boolean",
      paragraph: "boolean",
    },
    choices: { align: ["left", "center", "right"] },
    children: "components and text",
  },
  Link: { props: { source: "string" }, children: "components and text" },
  Button: {
    props: { color: "string", style: "style", label: "string", onClick: "function" },
    choices: { color: ["default", "primary", "secondary"] },
    children: "none",
  },
  TextInput: {
    props: {
      label: "string",
      disabled: "boolean",
      multiline: "boolean",
      placeholder: "string",
      rows: "number or string",
      bold: "boolean",
      value: "string",
      onChange: "function",
      settingsKey: "string",
      labelStyle: "style",
      subStyle: "style",
    },
    children: "none",
  },
  Toggle: {
    props: { label: "string", settingsKey: "string", value: "boolean", onChange: "function" },
    children: "components",
  },
  Select: {
    props: {
      label: "string",
      options: "options",
      multiple: "boolean",
      value: "choice",
      onChange: "function",
      title: "string",
    },
    children: "none",
  },
  Slider: {
    props: {
      label: "string",
      max: "number",
      min: "number",
      step: "number",
      value: "number",
      onChange: "function",
      settingsKey: "string",
    },
    children: "none",
  },
  Image: {
    props: {
      style: "style",
      src: "string",
      alt: "string",
      width: "number or string",
      height: "number or string",
    },
    required: ["src"],
    children: "none",
  },
  TextImageRow: {
    props: {
      label: "string",
      sublabel: "string",
      icon: "string",
      iconColor: "string",
      rounded: "boolean",
      iconRight: "boolean",
    },
    children: "none",
  },
  Toast: {
    props: {
      duration: "number",
      horizontal: "string",
      message: "string",
      vertical: "string",
      visible: "boolean",
      onClose: "function",
    },
    children: "components",
  },
};
