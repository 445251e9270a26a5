/** How the settings page looks: quiet cards that fold, large things to touch, text that can be selected. */

import type { Kit, Node, Option, Style } from "./platform/settings-types.ts";

const INK = "#22242a";
const SOFT = "#5c5f66";
const CARE = "#a03320";
const LINE = "#e3dfd5";

export const PAGE_STYLE: Style = {
  backgroundColor: "#f4f2ed",
  color: INK,
  minHeight: "100vh",
  padding: "12px",
  fontSize: "16px",
  lineHeight: "1.45",
};

const CARD_STYLE: Style = {
  backgroundColor: "#ffffff",
  borderRadius: "16px",
  padding: "8px 16px",
  marginBottom: "12px",
};
const LINE_STYLE: Style = { color: INK, marginTop: "4px", marginBottom: "4px" };
const HINT_STYLE: Style = { ...LINE_STYLE, color: SOFT, fontSize: "14px" };
const CARE_STYLE: Style = { ...LINE_STYLE, color: CARE };
const STRONG_STYLE: Style = { ...LINE_STYLE, fontWeight: "bold" };
const SMALL_CARE_STYLE: Style = { ...CARE_STYLE, fontSize: "14px" };
const COPY_STYLE: Style = { ...LINE_STYLE, userSelect: "text", wordBreak: "break-all" };
const SMALL_COPY_STYLE: Style = { ...COPY_STYLE, fontSize: "12px", color: SOFT, margin: "0" };
const HEADING_STYLE: Style = { ...LINE_STYLE, marginTop: "20px" };
const CODE_STYLE: Style = {
  ...COPY_STYLE,
  fontSize: "32px",
  letterSpacing: "4px",
  textAlign: "center",
  margin: "12px 0",
};
/** Everything that can be touched is 48 px high. A phone's own buttons shout in capitals [field reports]. */
const BUTTON_STYLE: Style = {
  borderRadius: "24px",
  minHeight: "48px",
  width: "100%",
  marginTop: "12px",
  padding: "8px 16px",
  fontSize: "16px",
  textTransform: "none",
};
const PRIMARY_STYLE: Style = { ...BUTTON_STYLE, backgroundColor: INK, color: "#ffffff" };
const PLAIN_STYLE: Style = { ...BUTTON_STYLE, backgroundColor: "#ece9e2", color: INK };
const FOLD_STYLE: Style = {
  ...BUTTON_STYLE,
  backgroundColor: "transparent",
  boxShadow: "none",
  color: INK,
  marginTop: "0",
  padding: "8px 0",
  justifyContent: "flex-start",
  textAlign: "left",
};
const TITLE_STYLE: Style = { ...FOLD_STYLE, fontSize: "18px", fontWeight: "bold" };
/** Close to its title, and a little apart from what comes below it. */
const SUMMARY_STYLE: Style = { marginTop: "-8px", marginBottom: "8px" };
const ROW_STYLE: Style = { borderTop: `1px solid ${LINE}`, marginTop: "8px", paddingTop: "4px" };
const LINK_STYLE: Style = { padding: "12px 0" };
export const FIELD_STYLE: Style = {
  border: "1px solid #8d8b86",
  borderRadius: "12px",
  padding: "12px",
  minHeight: "24px",
  color: INK,
};
export const LABEL_STYLE: Style = { color: SOFT, fontSize: "14px", marginBottom: "4px" };

type TextLook = "line" | "strong" | "hint" | "care" | "small-care" | "copy" | "small-copy" | "code";
const TEXT_STYLES: Readonly<Record<TextLook, Style>> = {
  line: LINE_STYLE,
  hint: HINT_STYLE,
  strong: STRONG_STYLE,
  care: CARE_STYLE,
  "small-care": SMALL_CARE_STYLE,
  copy: COPY_STYLE,
  "small-copy": SMALL_COPY_STYLE,
  code: CODE_STYLE,
};

export function text(kit: Kit, words: string, look: TextLook = "line"): Node {
  return kit.Text({ paragraph: true, style: TEXT_STYLES[look] }, words);
}

export function heading(kit: Kit, words: string): Node {
  return kit.Text({ bold: true, paragraph: true, style: HEADING_STYLE }, words);
}

/** One at most on a card. */
export function primary(kit: Kit, label: string, onClick: () => void): Node {
  return kit.Button({ label, color: "primary", style: PRIMARY_STYLE, onClick });
}

export function plain(kit: Kit, label: string, onClick: () => void): Node {
  return kit.Button({ label, color: "default", style: PLAIN_STYLE, onClick });
}

export function link(kit: Kit, source: string, words: string): Node {
  return kit.View({ style: LINK_STYLE }, [kit.Link({ source }, words)]);
}

export function row(kit: Kit, children: readonly Node[]): Node {
  return kit.View({ style: ROW_STYLE }, children);
}

export interface Folding {
  readonly title: string;
  readonly isOpen: boolean;
  readonly turn: () => void;
}

/** A card with its title to fold it by. What it says in one line stays. */
export function card(
  kit: Kit,
  folding: Folding,
  summary: { readonly words: string; readonly look: TextLook },
  children: readonly Node[],
): Node {
  return kit.Section({ style: CARD_STYLE }, [
    turner(kit, folding, TITLE_STYLE),
    kit.View({ style: SUMMARY_STYLE }, [text(kit, summary.words, summary.look)]),
    ...children,
  ]);
}

/** A part of a card that few people need. */
export function fold(kit: Kit, folding: Folding, children: readonly Node[]): Node {
  return kit.View({}, [turner(kit, folding, FOLD_STYLE), ...children]);
}

function turner(kit: Kit, { title, isOpen, turn }: Folding, style: Style): Node {
  return kit.Button({ label: `${isOpen ? "▾" : "▸"} ${title}`, style, onClick: turn });
}

/** In a View of its own, because a bare Select may come up blank [field reports]. */
export function choice(
  kit: Kit,
  { label, options, value }: Choice,
  onChange: (value: unknown) => void,
): Node {
  const chosen = value === null ? {} : { value };
  return kit.View({ style: LINE_STYLE }, [
    kit.Select({ label, title: label, options, ...chosen, onChange }),
  ]);
}

export interface Choice {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
}

export function toggle(
  kit: Kit,
  label: string,
  isOn: boolean,
  onChange: (isOn: boolean) => void,
): Node {
  // Whether it hands over a boolean or its name is not documented: anything else turns it over.
  const read = (value: unknown) =>
    value === true || value === "true" || (value !== false && value !== "false" && !isOn);
  return kit.View({ style: LINE_STYLE }, [
    kit.Toggle({ label, value: isOn, onChange: (value) => onChange(read(value)) }),
  ]);
}
