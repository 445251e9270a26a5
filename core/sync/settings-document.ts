/**
 * The two settings documents as an account keeps them. Each has one writer, which raises `version`
 * with every change; the document's own `v` says which of its shapes it has.
 */

export const SETTINGS_NAMES = ["routine", "wrist"] as const;
/** `routine`: the phone's. `wrist`: the watch's, which the phone carries. */
export type SettingsName = (typeof SETTINGS_NAMES)[number];

export const MOST_SETTINGS_VERSION = 1_000_000_000;

export type Fields = Readonly<Record<string, unknown>>;

export interface SettingsDocument {
  readonly version: number;
  readonly document: Fields & { readonly v: number };
}
