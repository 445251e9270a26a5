/**
 * The sweep can fail: each of these faults, planted in a copy of the sources, is found by the blows
 * named beside it. The same blows find nothing in a copy without one.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Blow, kill } from "../support/sweep-blow.ts";
import type { Scene } from "../support/sweep-house.ts";
import { SWEEP_LIMIT_MS } from "../support/sweep-limit.ts";
import {
  type Plant,
  type PlantedTree,
  plantedPrograms,
  plantedService,
  plantSources,
} from "../support/sweep-planted.ts";
import { type Lived, live } from "../support/sweep-run.ts";
import { bicycleScene, eventsLike, leaveScene, tryLife } from "../support/sweep-scene.ts";

interface Case {
  readonly name: string;
  readonly plant: Plant;
  /** The lives that find it; a few are enough. */
  readonly blows: (unbroken: Lived) => readonly (readonly Blow[])[];
  /** What the sweep says of it. */
  readonly says: RegExp;
}

const atReps = (unbroken: Lived) =>
  eventsLike(unbroken, /a pulse of 150 ms/).map((at) => [kill("watch", at)]);

const CASES: readonly Case[] = [
  {
    name: "the journal after a cue is forgotten",
    plant: {
      file: "page/session/run.ts",
      line: "if (after !== before) journal(event, before);",
      instead: "if (after !== before && effects.length === 0) journal(event, before);",
    },
    blows: atReps,
    says: /had counted 0 reps of 2|the person still waits/,
  },
  {
    name: "resume counts the cut rep",
    plant: {
      file: "core/session/advance.ts",
      line: 'return still(pauseAt(session, "reopened", since, at));',
      instead: `const tallies = session.tallies.map((one, set) =>
        set === session.set && phase.kind === "moving" ? { ...one, slots: one.slots + 1, paced: one.paced + 1 } : one);
      return still(pauseAt({ ...session, tallies }, "reopened", since, at));`,
    },
    blows: atReps,
    says: /3 reps began with a cue and ran their time, 4 are counted/,
  },
  {
    name: "the journal goes before the record is written",
    plant: {
      file: "page/ending/put-away.ts",
      line: "const record = makeRecord(head, session);",
      instead: "removeJournal();\n  const record = makeRecord(head, session);",
    },
    blows: () => [[]],
    says: /removed a journal that had not become a record/,
  },
  {
    name: "what follows a torn line is written behind it",
    plant: {
      file: "page/session/open-session.ts",
      line: "writeJournal(intact + makeEventLine(head, line, reopen));",
      instead: "writeJournal(text + makeEventLine(head, line, reopen));",
    },
    blows: (unbroken) =>
      eventsLike(unbroken, /writes journal.txt$/).map((at): Blow[] => [
        { kind: "torn", at },
        kill("watch", at + 20),
      ]),
    says: /had counted|the person still waits/,
  },
  {
    name: "the watch lets go on the phone's word",
    plant: {
      file: "core/sync/outbox.ts",
      line: 'return receipt.state === "in-account" && isOf(copy, receipt);',
      instead: 'return receipt.state !== "needs-you" && isOf(copy, receipt);',
    },
    blows: (unbroken) =>
      eventsLike(unbroken, /a request arrives/).map((at) => [kill("account", at)]),
    says: /the watch let go of revision \d too early/,
  },
  {
    name: "the phone does not read back what it wrote",
    plant: {
      file: "app-side/platform/settings-key-store.ts",
      line: "if (isSet && get(key) === text) return ok(null);",
      instead: "if (isSet) return ok(null);",
    },
    blows: (unbroken) =>
      eventsLike(unbroken, /^phone: stores hip.outbox/).map((at): Blow[] => [
        kill("account", at - 1),
        { kind: "full", at },
      ]),
    says: /the watch says on-phone of revision \d too early/,
  },
  {
    name: "the phone lets go when the account does not answer",
    plant: {
      file: "core/sync/phone-outbox.ts",
      line: "return { entry: { ...entry, attempts: entry.attempts + 1, nextAt: retryAt }, settled };",
      instead: "return { entry: null, settled };",
    },
    blows: (unbroken) =>
      eventsLike(unbroken, /a request arrives/).map((at) => [kill("account", at)]),
    says: /the phone let go of revision \d too early/,
  },
  {
    name: "the account takes a lower revision for a newer one",
    plant: {
      file: "account/store/record-row.ts",
      line: 'if (revision < held.revision) return "superseded";',
      instead: 'if (revision < held.revision) return "stored";',
    },
    blows: (unbroken) =>
      eventsLike(unbroken, /a request arrives/).map((at): Blow[] => [{ kind: "held-up", at }]),
    says: /the account's record is not the watch's/,
  },
];

let scene: Scene;
let clean: Scene;
let unbroken: Lived;
const trees: PlantedTree[] = [];

beforeAll(async () => {
  scene = await bicycleScene();
  unbroken = await live(scene);
  clean = await planted(null);
});

afterAll(() => {
  leaveScene(scene);
  for (const { remove } of trees) remove();
});

async function planted(plant: Plant | null): Promise<Scene> {
  const tree = plantSources(plant);
  trees.push(tree);
  const isOfAccount = plant === null || plant.file.startsWith("account");
  return {
    ...scene,
    zpk: await plantedPrograms(scene.zpk, tree.root),
    openService: isOfAccount ? await plantedService(tree.root) : scene.openService,
  };
}

describe("a planted fault", () => {
  it.each(CASES)(
    "is found: $name",
    async ({ plant, blows, says }) => {
      const faulty = await planted(plant);
      const found: string[] = [];
      for (const life of blows(unbroken)) {
        const words = await tryLife(faulty, unbroken, life);
        if (words === null) continue;
        found.push(words);
        // Without the plant, the same blows change nothing.
        expect(await tryLife(clean, unbroken, life)).toBeNull();
        if (says.test(words)) break;
      }
      expect(found.join("\n")).toMatch(says);
    },
    SWEEP_LIMIT_MS,
  );
});
