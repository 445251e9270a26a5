/**
 * A phone's locale must have a file of its very name, or nothing of the language is found [field
 * reports]: a phone in Zurich says de-CH. What a phone can say is not documented; these are the likely.
 */

const ALIASES: Readonly<Record<string, string>> = {
  "de-DE": "de de-AT de-BE de-CH de-IT de-LI de-LU",
  "es-ES":
    "es es-419 es-AR es-BO es-CL es-CO es-CR es-DO es-EC es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE",
  "zh-CN": "zh zh-Hans zh-Hans-CN zh-Hans-SG zh-SG",
};

/** Under which names `de-DE.po` is packed besides its own. */
export function aliasesOf(file: string): readonly string[] {
  const names = ALIASES[file.replace(/\.po$/, "")] ?? "";
  return names === "" ? [] : names.split(" ").map((name) => `${name}.po`);
}
