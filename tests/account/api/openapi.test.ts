import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROBLEM_KINDS, problemKind } from "../../../account/api/problem.ts";
import { openAccountAt, type TestAccount } from "../support/account.ts";
import { makeFolder } from "../support/engines.ts";

type Operation = {
  operationId: string;
  requestBody?: { content: Record<string, { schema: { required?: string[] } }> };
  responses: Record<string, unknown>;
};
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

const folder = makeFolder();
let account: TestAccount;
let described: Description;
beforeAll(async () => {
  account = await openAccountAt(folder.place);
  described = (await (await account.app.request("/openapi.json")).json()) as Description;
});
afterAll(async () => {
  await account.close();
  await folder.remove();
});

test("describes every route of the service that takes a token, and no page", () => {
  const routes = account.app.routes
    .filter(({ path, method }) => path.startsWith("/v1/") && method !== "ALL")
    .map(({ path, method }) => {
      const address = path.replace(/:file\{.+$/, "{id}.fit").replace(/(?<=\/):(\w+)/g, "{$1}");
      return `${method} ${address}`;
    });
  const told = Object.entries(described.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.openapi).toBe("3.1.0");
  expect([...new Set(told)].sort()).toEqual([...new Set(routes)].sort());
  expect(told).toContain("PUT /v1/sessions/{id}");
  expect(told).toContain("POST /v1/sessions:batch");
  expect(JSON.stringify(described.paths)).not.toContain('"file"');
});

test("every operation has a name of its own, and says what it answers", () => {
  const operations = Object.values(described.paths).flatMap((one) => Object.values(one));
  const names = operations.map((one) => one.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { responses } of operations) {
    expect(Object.keys(responses).some((status) => status.startsWith("2"))).toBe(true);
    expect(Object.keys(responses)).toContain("401");
  }
});

test("a record's description is the schema that judges it", () => {
  const put = described.paths["/v1/sessions/{id}"]?.["put"];
  const schema = put?.requestBody?.content["application/json"]?.schema;
  expect(schema).toMatchObject({
    type: "object",
    additionalProperties: false,
    properties: {
      revision: { type: "integer", minimum: 1 },
      sets: { type: "array", maxItems: 36 },
    },
  });
  expect(schema?.required).toContain("tzOffsetMin");
});

test("the codes in docs/api.md are the codes there are, with their statuses", () => {
  const page = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
  const told = [...page.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)].map(([, code, status]) => [
    code,
    Number(status),
  ]);
  const are = PROBLEM_KINDS.map((code) => [code, problemKind(code).status]);
  expect(told.sort()).toEqual(are.sort());
});
