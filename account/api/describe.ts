/** What a route takes and gives, in the words of OpenAPI; the schemas are those that judge the bodies. */

import { toJsonSchema } from "@valibot/to-json-schema";
import type { MiddlewareHandler } from "hono";
import { describeRoute } from "hono-openapi";
import type { GenericSchema } from "valibot";
import { type ProblemCode, problemKind } from "./problem.ts";

interface Description {
  readonly id: string;
  readonly summary: string;
  readonly query?: readonly string[];
  readonly body?: GenericSchema;
  /** By status; a schema, or the type of a body that is no JSON. */
  readonly answers: Readonly<Record<number, GenericSchema | string | null>>;
  readonly problems?: readonly ProblemCode[];
}

type JsonSchema = Record<string, unknown>;

export function describe(description: Description): MiddlewareHandler {
  const { id, summary, query = [], body, answers, problems = [] } = description;
  return describeRoute({
    operationId: id,
    summary,
    security: [{ device: [] }],
    parameters: query.map((name) => ({ name, in: "query", schema: { type: "string" } })),
    ...(body === undefined ? {} : { requestBody: { required: true, content: jsonContent(body) } }),
    responses: { ...answersOf(answers), ...problemsOf(problems) },
  });
}

/** Checks between fields have no words in JSON Schema; they are told in the description instead. */
export function jsonSchemaOf(schema: GenericSchema): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore", typeMode: "input" });
  return rest;
}

function jsonContent(schema: GenericSchema) {
  return { "application/json": { schema: jsonSchemaOf(schema) } };
}

function answersOf(answers: Description["answers"]) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, body]) => {
      const description = "As asked.";
      if (body === null) return [status, { description }];
      const content = typeof body === "string" ? { [body]: {} } : jsonContent(body);
      return [status, { description, content }];
    }),
  );
}

/** One answer a status: the codes that share it stand in its description. */
function problemsOf(codes: readonly ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemKind(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, shared]) => [
      String(status),
      {
        description: shared.map((code) => `\`${code}\`: ${problemKind(code).title}.`).join(" "),
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        },
      },
    ]),
  );
}
