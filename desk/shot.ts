/** `npm run shot`: a picture of one screen on one watch, and its widgets when they are wanted. */

import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Zpk } from "../simulator/package/zab.ts";
import { CHROME_WANTED, findChrome } from "../tools/chrome.ts";
import { runCommand } from "./command.ts";
import { PHONE_SCENE, reachScene, type SceneShown } from "./picture/reach-scene.ts";
import { openChrome, takePicture } from "./picture/take-picture.ts";
import { sceneNames } from "./picture/walk.ts";
import { ownApp } from "./server/app-source.ts";
import { type CatalogueModel, readCatalogue } from "./server/catalogue.ts";

const SCENES = [...sceneNames(), PHONE_SCENE];
const USAGE = `npm run shot -- --screen NAME [--model NAME] [--locale LOCALE] [--at SECONDS] [--out FILE.png] [--tree]
  --screen NAME    ${SCENES.join(", ")}
  --model NAME     any model of the catalogue, such as "Amazfit Bip 6"; "Amazfit Balance" without it
  --locale LOCALE  such as de-DE; en-US without it
  --at SECONDS     since the screen came up; when it shows best without it
  --out FILE.png   where to put the picture; SCREEN.png without it
  --tree           the widgets as JSON on the standard output; without --out no picture is made`;

const USUAL_MODEL = "Amazfit Balance";
const USUAL_LOCALE = "en-US";
const LONGEST_SECONDS = 3600;

interface ShotArgs {
  readonly screen: string;
  readonly model: string;
  readonly locale: string;
  readonly atSeconds: number | undefined;
  /** `null`: no picture is wanted. */
  readonly out: string | null;
  readonly isTree: boolean;
}

function parseShotArgs(): ShotArgs | null {
  try {
    const { values } = parseArgs({
      options: {
        screen: { type: "string" },
        model: { type: "string", default: USUAL_MODEL },
        locale: { type: "string", default: USUAL_LOCALE },
        at: { type: "string" },
        out: { type: "string" },
        tree: { type: "boolean", default: false },
      },
    });
    const screen = SCENES.find((one) => one === values.screen);
    if (screen === undefined) return null;
    const atSeconds = values.at === undefined ? undefined : Number(values.at);
    if (atSeconds !== undefined && !(atSeconds >= 0 && atSeconds <= LONGEST_SECONDS)) return null;
    const { model, locale, tree: isTree } = values;
    const out = values.out ?? (isTree ? null : `${screen}.png`);
    return { screen, model, locale, atSeconds, out, isTree };
  } catch {
    return null;
  }
}

async function run(args: ShotArgs): Promise<number> {
  const { screen, model: name, locale, atSeconds, out, isTree } = args;
  const model = await modelCalled(name);
  const chrome = out === null ? null : chromeHere();
  const packed = await ownApp().packageFor(model, (step) => process.stderr.write(`${step}\n`));
  const reached = await reachScene({ model, packed, locale }, screen, atSeconds);
  if (out !== null && chrome !== null) await writePicture(reached, packed, chrome, out);
  if (isTree) process.stdout.write(`${JSON.stringify(reached.tree, null, 2)}\n`);
  else process.stdout.write(`${out}: ${screen} on the ${model.name}\n`);
  return 0;
}

async function modelCalled(name: string): Promise<CatalogueModel> {
  const models = await readCatalogue();
  const wanted = name.toLowerCase();
  const found = models.find((model) => {
    const full = model.name.toLowerCase();
    return full === wanted || full === `amazfit ${wanted}`;
  });
  if (found !== undefined) return found;
  const known = models.map((model) => model.name).join(", ");
  throw new Error(`The catalogue has no "${name}". It has ${known}.`);
}

/** Asked for before anything is built: who has none should not wait to be told. */
function chromeHere(): string {
  const path = findChrome();
  if (path === undefined) throw new Error(CHROME_WANTED);
  return path;
}

async function writePicture(
  { shown }: SceneShown,
  { device }: Zpk,
  chrome: string,
  path: string,
): Promise<void> {
  const browser = await openChrome(chrome);
  try {
    await writeFile(path, await takePicture(browser, shown, device.files));
  } finally {
    await browser.close();
  }
}

void runCommand({ args: parseShotArgs(), usage: USAGE, run, codeOfFailure: 1 });
