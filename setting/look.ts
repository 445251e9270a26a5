/** How the settings page looks: quiet cards, one strong button at most, text that can be selected. */

import type { Kit, Node, Style } from "./platform/settings-types.ts";

const INK = "#22242a";
const SOFT = "#5c5f66";
const CARE = "#a03320";

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
  padding: "16px",
  marginBottom: "12px",
};
const TITLE_STYLE: Style = { fontSize: "18px", marginBottom: "8px", color: INK };
const LINE_STYLE: Style = { color: INK, marginTop: "4px", marginBottom: "4px" };
const HINT_STYLE: Style = { ...LINE_STYLE, color: SOFT, fontSize: "14px" };
const CARE_STYLE: Style = { ...LINE_STYLE, color: CARE };
const COPY_STYLE: Style = { ...LINE_STYLE, userSelect: "text", wordBreak: "break-all" };
const CODE_STYLE: Style = {
  ...COPY_STYLE,
  fontSize: "32px",
  letterSpacing: "4px",
  textAlign: "center",
  margin: "12px 0",
};
const BUTTON_STYLE: Style = {
  borderRadius: "24px",
  minHeight: "48px",
  width: "100%",
  marginTop: "12px",
  fontSize: "16px",
};
const PRIMARY_STYLE: Style = { ...BUTTON_STYLE, backgroundColor: INK, color: "#ffffff" };
const PLAIN_STYLE: Style = { ...BUTTON_STYLE, backgroundColor: "#ece9e2", color: INK };
export const FIELD_STYLE: Style = {
  border: "1px solid #c9c5bb",
  borderRadius: "12px",
  padding: "10px 12px",
  minHeight: "24px",
  color: INK,
};
export const LABEL_STYLE: Style = { color: SOFT, fontSize: "14px", marginBottom: "4px" };

type TextLook = "line" | "hint" | "care" | "copy" | "code";
const TEXT_STYLES: Readonly<Record<TextLook, Style>> = {
  line: LINE_STYLE,
  hint: HINT_STYLE,
  care: CARE_STYLE,
  copy: COPY_STYLE,
  code: CODE_STYLE,
};

export function card(kit: Kit, title: string, children: readonly Node[]): Node {
  return kit.Section({ style: CARD_STYLE }, [
    kit.Text({ bold: true, paragraph: true, style: TITLE_STYLE }, title),
    ...children,
  ]);
}

export function text(kit: Kit, words: string, look: TextLook = "line"): Node {
  return kit.Text({ paragraph: true, style: TEXT_STYLES[look] }, words);
}

export function primary(kit: Kit, label: string, onClick: () => void): Node {
  return kit.Button({ label, color: "primary", style: PRIMARY_STYLE, onClick });
}

export function plain(kit: Kit, label: string, onClick: () => void): Node {
  return kit.Button({ label, color: "default", style: PLAIN_STYLE, onClick });
}

/** In a View of its own, because a bare Select may come up blank [field reports]. */
export function choice(
  kit: Kit,
  label: string,
  options: readonly { readonly name: string; readonly value: string }[],
  value: string | null,
  onChange: (value: unknown) => void,
): Node {
  const chosen = value === null ? {} : { value };
  return kit.View({ style: LINE_STYLE }, [
    kit.Select({ label, title: label, options, ...chosen, onChange }),
  ]);
}
