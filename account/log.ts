/**
 * One line of JSON an event, to standard error. Ids, codes and times only: no address, no token, no
 * code, nothing about anyone's health, and never a body.
 */

export interface LogLine {
  readonly event: "request" | "failure" | "started" | "stopping" | "account-deleted" | "forwarded";
  readonly [field: string]: string | number | undefined;
}

export type Log = (line: LogLine) => void;

export function stderrLog(now: () => number): Log {
  return (line) => {
    const at = new Date(now()).toISOString();
    process.stderr.write(`${JSON.stringify({ at, ...line })}\n`);
  };
}

/** What may be told of an error: its kind and where it arose, not its words, which may quote data. */
export function errorFields(error: unknown): { error: string; where: string } {
  if (!(error instanceof Error)) return { error: typeof error, where: "" };
  const code = "code" in error ? ` ${String(error.code)}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return { error: `${error.name}${code}`, where: frames.slice(0, 4).join(" ").slice(0, 600) };
}
