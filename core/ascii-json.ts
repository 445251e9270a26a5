/**
 * JSON in ASCII alone, so that a file's length in bytes is its length in characters and a cut
 * anywhere leaves no half character.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
