/** What the packer leaves for the phone: `app.json` and up to two scripts beside it. */

export interface PhoneProgram {
  /** The document as it was packed: a side service is handed it whole. */
  readonly appJson: { readonly raw: object };
  /** The text of `app-side.js`. */
  readonly appSide?: string;
  /** The text of `setting.js`. */
  readonly setting?: string;
}

/** What differs between phones, and a program must not rely on. */
export interface PhoneModel {
  /** `res.body` of a fetch: the text as it came, or JSON already parsed [docs]. */
  readonly bodyAs?: "string" | "object";
}
