import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestAccount } from "../support/account.ts";
import { eachEngine } from "../support/engines.ts";
import { answerOf, join, type Person } from "../support/people.ts";
import { TestPhone } from "../support/phone.ts";

eachEngine((open) => {
  let account: TestAccount;
  let mara: Person;
  let second: TestPhone;
  beforeAll(async () => {
    account = await open();
    mara = await join(account, "mara");
    second = new TestPhone(account);
    await second.connect(mara.browser);
    await join(account, "jon");
  });
  afterAll(() => account.close());

  test("lists the phones of the account, says which one asks, and shows no token", async () => {
    const startedAt = Date.now();
    const [status, body] = await answerOf(mara.phone.get("/v1/devices"));
    expect(status).toBe(200);
    const { devices } = body as { devices: Record<string, unknown>[] };
    expect(devices).toHaveLength(2);
    expect(devices.find((one) => one["isThisOne"])).toEqual({
      id: mara.deviceId,
      name: "Amazfit Balance",
      createdAt: expect.any(Number),
      lastUsedAt: expect.any(Number),
      expiresAt: expect.any(Number),
      isThisOne: true,
    });
    expect(Number(devices[0]?.["expiresAt"])).toBeGreaterThan(startedAt);
    expect(JSON.stringify(body)).not.toMatch(/hip_|sha256|jon/);
  });

  test("a phone renames itself, and no other", async () => {
    const name = "Kitchen phone";
    const path = (id: string) => `/v1/devices/${id}`;
    const own = await answerOf(mara.phone.json("PATCH", path("current"), { name }));
    expect(own).toEqual([200, { id: mara.deviceId, name }]);
    const other = await answerOf(second.json("PATCH", path(mara.deviceId), { name: "stolen" }));
    expect(other).toMatchObject([403, { code: "forbidden" }]);
    const [, me] = await answerOf(mara.phone.get("/v1/me"));
    expect(me).toMatchObject({ device: { name } });
    const none = await answerOf(mara.phone.json("PATCH", path("current"), { name: " \u202e " }));
    expect(none).toMatchObject([422, { code: "invalid-request" }]);
  });

  test("a phone lets go of itself, and of no other", async () => {
    expect((await second.delete(`/v1/devices/${mara.deviceId}`)).status).toBe(403);
    expect((await mara.phone.get("/v1/me")).status).toBe(200);
    expect((await second.delete("/v1/devices/current")).status).toBe(204);
    expect(await answerOf(second.get("/v1/me"))).toMatchObject([401, { code: "unauthorized" }]);
    const [, body] = await answerOf(mara.phone.get("/v1/devices"));
    expect((body as { devices: unknown[] }).devices).toHaveLength(1);
  });
});
