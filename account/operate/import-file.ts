/**
 * `import EMAIL FILE`: an export's JSON into an account that is there. What is held and newer stays,
 * so it can be run again, or over an account that is in use.
 */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseJson } from "../../core/parse.ts";
import { fail, type Result } from "../../core/result.ts";
import type { AccountExport } from "../export/export-schema.ts";
import { type ImportReport, importAccount, parseAccountExport } from "../export/import-account.ts";
import { type Command, DONE, FAILED } from "./command.ts";

const ZIP = "PK\u0003\u0004";

export const importFile: Command = {
  usage: "import EMAIL FILE         an export's JSON into that account; what is newer there stays",
  parse: ([email, file, ...rest]) =>
    file === undefined || !email?.includes("@") || rest.length > 0
      ? null
      : [email.toLowerCase(), resolve(file)],
  async run([email = "", file = ""], { deps, say }) {
    const accountId = await deps.auth.accountOf(email);
    if (accountId === null) {
      say(`There is no account with the e-mail ${email}. Make it on the sign-up page first.`);
      return FAILED;
    }
    const read = await readExport(file);
    if (!read.ok) {
      const { path, message } = read.fault;
      say(`${file}: ${path === "" ? "" : `${path}: `}${message} Nothing was changed.`);
      return FAILED;
    }
    const report = await importAccount(deps, { accountId, deviceId: null }, read.value);
    for (const line of linesOf(report)) say(line);
    return isWhole(report) ? DONE : FAILED;
  },
};

async function readExport(file: string): Promise<Result<AccountExport>> {
  const text = await textOf(file);
  if (!text.ok) return text;
  if (text.value.startsWith(ZIP)) {
    return fail("not-json", "", "This is the zip. Take account.json out of it and give me that.");
  }
  const json = parseJson(text.value);
  if (!json.ok) return fail("not-json", "", "It is not JSON, or not all of it.");
  return parseAccountExport(json.value);
}

async function textOf(file: string): Promise<Result<string>> {
  try {
    const text = await readFile(file, "utf8");
    return { ok: true, value: text.replace(/^\ufeff/, "") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "ENOENT") return fail("missing", "", "There is no such file.");
    return fail("missing", "", `It cannot be read (${code}).`);
  }
}

const NAMES = {
  sessions: "sessions",
  overlays: "edits",
  settings: "settings documents",
  deleted: "deletions",
} as const;
const KINDS = Object.keys(NAMES) as (keyof typeof NAMES)[];

function linesOf(report: ImportReport): readonly string[] {
  const lines = KINDS.map((kind) => {
    const { stored, kept, refused } = report[kind];
    return `${NAMES[kind]}: ${stored} taken in, ${kept} here already, ${refused} refused.`;
  });
  if (isWhole(report)) return lines;
  return [
    ...lines,
    "Refused is what stands against something the account holds: that stays as it was.",
  ];
}

function isWhole(report: ImportReport): boolean {
  return KINDS.every((kind) => report[kind].refused === 0);
}
