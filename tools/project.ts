/** Where the project and its installed tools are, whatever directory a command was started in. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export function installed(...path: string[]): string {
  return join(projectRoot, "node_modules", ...path);
}
