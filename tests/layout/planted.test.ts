/** Each rule of the audit bites: one thing planted on a sound glass, and the audit names it. */

import { expect, test } from "vitest";
import type { SceneReached } from "../../desk/picture/walk.ts";
import type { WatchNode } from "../../desk/server/view.ts";
import { ALIGNS, TEXT_STYLES } from "../../simulator/watch/zos/ui-constants.ts";
import { audit } from "./audit.ts";

type Planted = Partial<WatchNode> & { readonly type: string };

const GLASS = { shape: "round", widthPx: 480, heightPx: 480 } as const;

let lastId = 0;

function node(planted: Planted): WatchNode {
  lastId += 1;
  return { id: lastId, x: 0, y: 0, w: 0, h: 0, visible: true, props: {}, ...planted };
}

function words(text: string, y: number, size = 36, color = 0xf5f1e8): WatchNode {
  const props = {
    text_size: size,
    color,
    align_h: ALIGNS.CENTER_H,
    align_v: ALIGNS.CENTER_V,
    text_style: TEXT_STYLES.ELLIPSIS,
  };
  return node({ type: "TEXT", x: 100, y: y - size, w: 280, h: size * 2, text, props });
}

function button(text: string, y: number, h = 96): WatchNode {
  const props = { text_size: 34, color: 0x000000, normal_color: 0xf5f1e8, radius: h / 2 };
  return node({ type: "BUTTON", x: 90, y: y - h / 2, w: 300, h, text, props });
}

const SOUND = [
  node({ type: "FILL_RECT", w: 480, h: 480, props: { color: 0 } }),
  words("Side leg raise", 100, 30),
  words("7", 220, 180),
  button("Resume", 380),
];

function found(planted?: WatchNode, ground: readonly WatchNode[] = SOUND): readonly string[] {
  const nodes = [...ground, ...(planted === undefined ? [] : [planted])];
  const view = {
    ...GLASS,
    model: "",
    appName: "",
    icon: "",
    running: true,
    isLit: true,
    clockAheadMs: 0,
    brightness: null,
    nodes,
    texts: [],
    notices: [],
  };
  const reached: SceneReached = {
    scene: { name: "planted", reach: async () => undefined },
    shown: { kind: "watch", nowMs: 0, view },
    tree: nodes,
    page: "page/session/session.page",
  };
  return audit(reached, new Map());
}

test("a sound glass passes", () => {
  expect(found()).toEqual([]);
});

test.each([
  [
    "words too long for their line",
    words("Seitliches Beinheben links", 310),
    /^planted: "Seitliches .* is cut: \d+ px in 280/,
  ],
  ["words on the rim", words("Side leg raise", 22), /"Side leg raise" is off the glass/],
  [
    "a faint text",
    words("tap to go on", 310, 28, 0x5a5e66),
    /"tap to go on" is too faint: 3\.\d of 7/,
  ],
  ["a small text", words("tap to go on", 310, 22), /"tap to go on" is too small: 22 px/],
  [
    "a button of 40 px",
    button("End", 304, 40),
    /the button "End" is hard to hit: 300 × 40 px, not 80/,
  ],
  [
    "a button under another",
    button("End", 330),
    /the button "Resume" and the button "End" overlap/,
  ],
  ["words over words", words("Right hip", 110, 30), /"Side leg raise" and "Right hip" overlap/],
  [
    "words on the ring",
    node({
      type: "ARC",
      ...{ x: 75, y: 75, w: 330, h: 330 },
      props: { start_angle: 0, end_angle: 360, line_width: 12, color: 0xffb340 },
    }),
    /"Side leg raise" runs into the ARC/,
  ],
  [
    "a ring wider than the glass",
    node({
      type: "ARC",
      ...{ x: 2, y: 2, w: 476, h: 476 },
      props: { start_angle: -90, end_angle: 0, line_width: 14, color: 0xffb340 },
    }),
    /the ARC at 2, 2 is off the glass/,
  ],
  [
    "a mark that nobody sees",
    node({ type: "CIRCLE", x: 400, y: 240, w: 30, h: 30, props: { color: 0x222222 } }),
    /the CIRCLE at 400, 240 is too faint/,
  ],
] as const)("%s is found, by name", (_, planted, complaint) => {
  expect(found(planted)).toContainEqual(expect.stringMatching(complaint));
});

test("what lies under black glass is not there", () => {
  const cover = node({ type: "FILL_RECT", w: 480, h: 480, props: { color: 0 } });
  expect(found(cover, [...SOUND, words("7", 230, 60)])).toEqual([]);
});

test("a number too small to be read at a glance is found", () => {
  const small = SOUND.map((one) => (one.text === "7" ? words("7", 220, 90) : one));
  expect(found(undefined, small)).toEqual(["planted: the big number is too small: 90 px"]);
});
