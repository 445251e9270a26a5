/** Paths in a program's own data folder. */
import { Refusal } from "../engine/guest-value.ts";

/** `data://a/b`, `/a/b` and `a/b` are the same file; no path leads out of the folder. */
export function dataPath(label: string, given: string): string {
  if (given.startsWith("assets://")) throw new Refusal(`${label}: assets cannot be opened as data`);
  const parts = given.replace(/^data:\/\//, "").split("/");
  const clean = parts.filter((part) => part !== "" && part !== ".");
  if (clean.includes("..")) throw new Refusal(`${label}: "${given}" leads out of the data folder`);
  return clean.join("/");
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
