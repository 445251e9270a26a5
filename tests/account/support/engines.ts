/**
 * Runs a suite once on each engine. The suite is handed `open`, which gives it an account service on
 * that engine: a throw-away folder, or a throw-away database on the one PostgreSQL of the test run.
 *
 *     eachEngine((open) => {
 *       beforeAll(async () => { account = await open(); });
 *       test("…", …);
 *     });
 */

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { describe, inject } from "vitest";
import type { Engine, Place } from "../../../account/store/engine.ts";
import { type OpenedAccount, openAccountAt, type Wishes } from "./account.ts";

export type OpenAccount = (wishes?: Wishes) => Promise<OpenedAccount>;

/** Somewhere to keep data, and the end of it. */
export interface TestPlace {
  readonly place: Place;
  remove(): Promise<void>;
}

export function eachEngine(suite: (open: OpenAccount) => void): void {
  eachPlace((makePlace) => {
    suite(async (wishes = {}) => {
      const made = await makePlace();
      const account = await openAccountAt(made.place, wishes);
      const close = async () => {
        await account.close();
        await made.remove();
      };
      return { ...account, close };
    });
  });
}

/** For suites that open and close what is in one place themselves, or more than once. */
export function eachPlace(suite: (makePlace: () => Promise<TestPlace>, on: Engine) => void): void {
  describe("on libsql", () => suite(async () => makeFolder(), "libsql"));
  describe("on PostgreSQL", () => suite(makePostgres, "postgres"));
}

export function makeFolder(): TestPlace {
  const dataDir = mkdtempSync(join(tmpdir(), "hip-account-"));
  return {
    place: { engine: "libsql", dataDir },
    remove: async () => rmSync(dataDir, { recursive: true }),
  };
}

export async function makePostgres(): Promise<TestPlace> {
  const server = await serverUrl();
  const name = `hip_${randomUUID().replaceAll("-", "")}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return {
    place: { engine: "postgres", url: url.href, connections: 4 },
    remove: () => query(server, `drop database ${name}`),
  };
}

async function serverUrl(): Promise<string> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined && given !== "") return given;
  const answer = await text(connect(inject("postgresPort"), "127.0.0.1"));
  const cut = answer.indexOf(" ");
  if (answer.slice(0, cut) === "url") return `${answer.slice(cut + 1)}/postgres`;
  throw new Error(answer.slice(cut + 1));
}

async function query(url: string, words: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(words);
  await client.end();
}
