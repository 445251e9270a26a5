/** What the simulated phone gives its two programs: asked of itself, by programs that look around. */
import { runInNewContext } from "node:vm";
import { virtualClock } from "../clock/virtual-clock.ts";
import { createPhone } from "../phone/phone.ts";
import { COMPONENTS } from "../phone/settings-components.ts";
import { UNPLAYED } from "../phone/side-globals.ts";
import { code, codes, table } from "./markdown.ts";

/** Says every name that is there beyond the language, and the members of objects, two deep. */
const LOOK_AROUND = `
  const own = (value) => typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.getOwnPropertyNames(value) : [];
  const found = {};
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (LANGUAGE.includes(name)) continue;
    const value = globalThis[name];
    const members = own(value).flatMap((key) => {
      const inner = own(value[key]);
      return inner.length === 0 ? [key] : inner.map((deep) => key + "." + deep);
    });
    found[name] = members;
  }
  console.log("found " + JSON.stringify(found));
`;

/** Names of the language itself, as an empty realm has them: V8 counts `console` among them. */
const LANGUAGE = (
  runInNewContext("Object.getOwnPropertyNames(globalThis)") as readonly string[]
).filter((name) => name !== "console");

type Found = Readonly<Record<string, readonly string[]>>;

export function phoneTables(): string {
  const { side, settings } = lookAround();
  const shared = Object.keys(settings).filter((name) => name in side);
  const pageOnly = Object.keys(settings).filter(
    (name) => !(name in side) && !(name in COMPONENTS) && name !== "Auth",
  );
  return [
    `The side service's globals; the settings page shares ${codes(shared)} and has, besides, ${codes(pageOnly)} and the components below.`,
    table(["global", "done", "refused by name"], Object.entries(side).map(globalRow)),
  ].join("\n\n");
}

function globalRow([name, members]: readonly [string, readonly string[]]): readonly string[] {
  const isRefused = (member: string) => UNPLAYED.some((one) => one === `${name}.${member}`);
  const refused = members.filter(isRefused);
  const done = members.filter((member) => !isRefused(member));
  const isWhole = members.length === 0;
  return [code(name), isWhole ? "itself" : codes(done), codes(refused)];
}

export function componentTable(): string {
  const rows = Object.entries(COMPONENTS).map(([name, { props, required = [], children }]) => {
    const named = Object.keys(props).map(
      (key) => `${code(key)}${required.includes(key) ? "+" : ""}`,
    );
    return [code(name), "done", named.join(", "), children];
  });
  const auth = [code("Auth"), "refused by name", "", "none"];
  return table(
    ["component", "status", "properties (+: has to be given)", "holds"],
    [...rows, auth],
  );
}

function lookAround(): { readonly side: Found; readonly settings: Found } {
  const language = `const LANGUAGE = ${JSON.stringify(LANGUAGE)};`;
  const look = `(() => { ${language} ${LOOK_AROUND} })()`;
  const nothing = () => () => undefined;
  const phone = createPhone({
    clock: virtualClock(0),
    linkEnd: { connected: false, send: () => false, onFrame: nothing, onConnection: nothing },
    program: {
      appJson: { raw: { app: { appName: "none" } } },
      appSide: `${look}; AppSideService({});`,
      setting: `${look}; AppSettingsPage({ build: () => View({}, []) });`,
    },
  });
  phone.startApp();
  phone.openSettings();
  const said = (part: string): Found => {
    const line = phone.log.find((one) => one.part === part && one.text.startsWith("found "));
    if (line === undefined) throw new Error(`The phone's ${part} did not say what it found.`);
    const found = JSON.parse(line.text.slice("found ".length)) as Found;
    return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const found = { side: said("side"), settings: said("settings") };
  phone.dispose();
  return found;
}
