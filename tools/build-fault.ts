/**
 * What stops a build: a code a tool can match, the file it is about and a
 * sentence a person can act on. The command prints it; nothing else is thrown on purpose.
 */
export type BuildFaultCode =
  | "bad-manifest"
  | "missing-file"
  | "unknown-class"
  | "types"
  | "bundle"
  | "contents"
  | "engine"
  | "api-level"
  | "packager"
  | "package"
  | "budget"
  | "locked";

export class BuildFault extends Error {
  readonly code: BuildFaultCode;
  readonly path: string;

  constructor(code: BuildFaultCode, path: string, message: string) {
    super(message);
    this.name = "BuildFault";
    this.code = code;
    this.path = path;
  }
}

export function describeFault(fault: BuildFault): string {
  return `[${fault.code}] ${fault.path}: ${fault.message}`;
}
