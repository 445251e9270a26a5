/** What can be wrong with a package, told by a code for programs and a sentence for people. */

export type PackageFaultCode =
  | "not-a-zip"
  | "missing-file"
  | "not-json"
  | "wrong-shape"
  | "broken-locale";

export class PackageFault extends Error {
  override readonly name = "PackageFault";
  readonly code: PackageFaultCode;
  /** The file inside the package, as a path of archives: `a.zpk/device.zip/app.json`. */
  readonly path: string;

  constructor(code: PackageFaultCode, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
