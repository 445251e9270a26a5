import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Config, parseConfig } from "../../../account/config.ts";
import { deleteAccount } from "../../../account/delete-account.ts";
import { operate } from "../../../account/operate/operate.ts";
import { listenToOperator } from "../../../account/operate/operator-socket.ts";
import { openService, type Service } from "../../../account/service.ts";
import { BASE_URL, openAccountAt, type TestAccount } from "../support/account.ts";
import { PASSWORD, TestBrowser } from "../support/browser.ts";
import { eachPlace, makeFolder, type TestPlace } from "../support/engines.ts";
import { join as joinAs } from "../support/people.ts";
import { TestPhone } from "../support/phone.ts";
import { record } from "../support/record.ts";

const EMAIL = "mara@example.org";
const scratch = mkdtempSync(join(tmpdir(), "hip-operate-"));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Exported {
  readonly sessions: readonly { readonly record: object }[];
}

function configOf({ place }: TestPlace): Config {
  const parsed = parseConfig({ REGISTRATION: "open" });
  if (!parsed.ok) throw new Error("no settings are settings too");
  return { ...parsed.value, place };
}

async function command(made: TestPlace, ...words: string[]) {
  const said: string[] = [];
  const code = await operate(words, configOf(made), (line) => said.push(line));
  return { code, said: said.join("\n") };
}

eachPlace((makePlace, engine) => {
  let made: TestPlace;
  let service: Service;
  let account: TestAccount;
  let browser: TestBrowser;
  let phone: TestPhone;
  let end: () => Promise<void>;
  const kept = record();

  beforeAll(async () => {
    made = await makePlace();
    const options = { now: Date.now, log: () => undefined, isLimited: true };
    const opened = await openService(configOf(made), options);
    if (!opened.ok) throw new Error(opened.fault.message);
    service = opened.value;
    const { place } = made;
    const operator =
      place.engine === "libsql"
        ? await listenToOperator(place.dataDir, (say) => service.desk(BASE_URL, say))
        : null;
    const app = await service.app(BASE_URL);
    const { deps } = await service.desk(BASE_URL, () => undefined);
    account = { app, deps, baseUrl: BASE_URL, logged: [], close: () => service.close() };
    browser = new TestBrowser(account);
    await browser.signUp(EMAIL);
    phone = new TestPhone(account);
    await phone.connect(browser);
    await phone.put(kept);
    end = async () => {
      operator?.close();
      await service.close();
      await made.remove();
    };
  });
  afterAll(() => end());

  test("a forgotten password gets a new one while the service runs; browsers go, phones stay", async () => {
    const { code, said } = await command(made, "reset-password", EMAIL.toUpperCase());
    expect(code).toBe(0);
    const [, password = ""] =
      /mara@example.org: ([a-z2-9]{4}(?:-[a-z2-9]{4}){4})$/m.exec(said) ?? [];
    expect((await browser.get("/")).headers.get("location")).toBe("/sign-in");
    expect((await browser.signIn(EMAIL, PASSWORD)).status).toBe(401);
    expect((await browser.signIn(EMAIL, password)).status).toBe(303);
    expect((await phone.get("/v1/me")).status).toBe(200);
    const nobody = await command(made, "reset-password", "nobody@example.org");
    expect(nobody).toEqual({
      code: 1,
      said: "There is no account with the e-mail nobody@example.org.",
    });
  });

  test("export --all writes a zip for each account, and never over one", async () => {
    const folder = join(scratch, `export-${engine}`);
    expect(await command(made, "export", "--all", folder)).toEqual({
      code: 0,
      said: `${folder}: 1 accounts.`,
    });
    const [zip = ""] = readdirSync(folder);
    expect(zip).toMatch(/^[A-Za-z0-9]+\.zip$/);
    expect(statSync(join(folder, zip)).size).toBeGreaterThan(1000);
    expect((await command(made, "export", "--all", folder)).said).toContain("Nothing was written");
  });

  test("import takes an export into another account, the same again, and says what it did", async () => {
    const note = { basedOn: 0, clean: kept.sets.map(() => 7), note: "links steif" };
    await phone.json("PUT", `/v1/sessions/${kept.id}/overlay`, note);
    const contentOf = async (one: TestPhone) => {
      const all = (await (await one.get("/v1/export.json")).json()) as Record<string, unknown>;
      const sessions = all["sessions"] as { record: unknown; overlay: unknown }[];
      return { text: JSON.stringify(all), shown: sessions.map((s) => [s.record, s.overlay]) };
    };
    const mine = await contentOf(phone);
    const file = join(scratch, `account-${engine}.json`);
    writeFileSync(file, mine.text);
    const jon = await joinAs(account, "jon");
    expect(await command(made, "import", "JON@example.org", file)).toEqual({
      code: 0,
      said: [
        "sessions: 1 taken in, 0 here already, 0 refused.",
        "edits: 1 taken in, 0 here already, 0 refused.",
        "settings documents: 0 taken in, 0 here already, 0 refused.",
        "deletions: 0 taken in, 0 here already, 0 refused.",
      ].join("\n"),
    });
    expect((await contentOf(jon.phone)).shown).toEqual(mine.shown);
    const again = await command(made, "import", "jon@example.org", file);
    expect(again.said).toContain("sessions: 0 taken in, 1 here already");

    const other = { ...kept, pauses: kept.pauses + 1 };
    const changed = JSON.parse(mine.text) as { sessions: { record: unknown }[] };
    Object.assign(changed.sessions[0] ?? {}, { record: other });
    writeFileSync(file, JSON.stringify(changed));
    const against = await command(made, "import", "jon@example.org", file);
    expect([against.code, against.said]).toEqual([1, expect.stringContaining("1 refused")]);
    expect((await contentOf(jon.phone)).shown).toEqual(mine.shown);
    await deleteAccount(account.deps, jon.accountId);
  });

  test("what cannot be imported is told apart, and changes nothing", async () => {
    const file = join(scratch, `odd-${engine}.json`);
    const tellOf = async (content: string) => {
      writeFileSync(file, content);
      return (await command(made, "import", EMAIL, file)).said;
    };
    expect(await tellOf("PK\u0003\u0004 and so on")).toContain("Take account.json out of it");
    expect(await tellOf('{"format":"hip')).toContain("It is not JSON, or not all of it.");
    expect(await tellOf('{"format":"other"}')).toMatch(/: format: This is not an export/);
    const all = JSON.parse(await (await phone.get("/v1/export.json")).text()) as Exported;
    Object.assign(all.sessions[0]?.record ?? {}, { pauses: -1 });
    expect(await tellOf(JSON.stringify(all))).toMatch(
      /: sessions\[0\]\.record\.pauses: .* Nothing was changed\.$/,
    );
    const nowhere = await command(made, "import", EMAIL, join(scratch, "nowhere.json"));
    expect(nowhere).toEqual({ code: 1, said: expect.stringContaining("There is no such file.") });
    const nobody = await command(made, "import", "nobody@example.org", file);
    expect(nobody.said).toContain("There is no account with the e-mail nobody@example.org");
  });

  test("migrate says what the tables are", async () => {
    expect((await command(made, "migrate")).said).toMatch(/up to date: 0001-record, 0002-device/);
  });

  test("a word that is no command, or one with too little behind it, is answered with them all", async () => {
    for (const words of [
      ["explode"],
      ["backup"],
      ["reset-password", "mara"],
      ["export", "all"],
      ["import", "x"],
    ]) {
      const { code, said } = await command(made, ...words);
      expect([words, code]).toEqual([words, 2]);
      expect(said).toContain("npm run account -- backup FILE");
    }
  });

  test.runIf(engine === "libsql")(
    "a backup of the running service is a whole account again",
    async () => {
      const file = join(scratch, "backup.db");
      const { code, said } = await command(made, "backup", file);
      expect([code, said]).toEqual([0, expect.stringContaining("1 accounts, 1 sessions")]);
      expect(statSync(file).mode & 0o077).toBe(0);
      expect((await command(made, "backup", file)).said).toContain("is there already");
      expect(await command(made, "restore", file)).toEqual({
        code: 1,
        said: expect.stringContaining("already running"),
      });

      const elsewhere = makeFolder();
      const later = record();
      const before = await openAccountAt(elsewhere.place);
      await new TestBrowser(before).signUp("other@example.org");
      await before.close();
      expect((await command(elsewhere, "restore", file)).code).toBe(0);
      const after = await openAccountAt(elsewhere.place);
      const restored = new TestPhone(after);
      restored.token = phone.token;
      expect((await restored.get(`/v1/sessions/${kept.id}`)).status).toBe(200);
      expect((await restored.put(later)).status).toBe(201);
      await after.close();
      const { place } = elsewhere;
      const names = place.engine === "libsql" ? readdirSync(place.dataDir) : [];
      expect(names.filter((name) => name.startsWith("before-restore-"))).toHaveLength(1);
      await elsewhere.remove();
    },
  );

  test.runIf(engine === "libsql")("a file that is no backup replaces nothing", async () => {
    const elsewhere = makeFolder();
    const file = join(scratch, "words.db");
    writeFileSync(file, "this was a database once ".repeat(400));
    const { code, said } = await command(elsewhere, "restore", file);
    expect([code, said]).toEqual([1, expect.stringContaining("not a database of the account")]);
    const missing = await command(elsewhere, "restore", join(scratch, "nowhere.db"));
    expect(missing.said).toContain("There is no such file.");
    expect(existsSync(join(scratch, "nowhere.db"))).toBe(false);
    await elsewhere.remove();
  });

  test.runIf(engine === "postgres")(
    "for backups PostgreSQL has tools of its own, and is told of",
    async () => {
      expect((await command(made, "backup", join(scratch, "x"))).said).toContain("pg_dump");
      expect((await command(made, "restore", join(scratch, "x"))).said).toContain("pg_restore");
    },
  );

  test("it is up, and ready until it is asked to stop", async () => {
    const ask = async (path: string) => {
      const answer = await account.app.request(path);
      return [answer.status, await answer.json()];
    };
    expect(await ask("/healthz")).toEqual([200, { status: "up" }]);
    expect(await ask("/readyz")).toEqual([200, { status: "ready" }]);
    service.stopping();
    expect(await ask("/readyz")).toEqual([503, { status: "not ready" }]);
    expect(await ask("/healthz")).toEqual([200, { status: "up" }]);
  });
});
