/** `@zos/settings`: how the owner has set up the watch. */
import type { World } from "../world.ts";
import { call, refused, value, zosModule } from "./symbol.ts";

/** The documents' own numbers, in order. [docs] */
const LANGUAGES =
  "zh-CN zh-TW en-US es-ES ru-RU ko-KR fr-FR de-DE id-ID pl-PL it-IT ja-JP th-TH ar-EG vi-VN pt-PT nl-NL tr-TR uk-UA iw-IL pt-BR ro-RO cs-CZ el-GR sr-RS ca-ES fi-FI nb-NO da-DK sv-SE hu-HU ms-MY sk-SK hi-IN".split(
    " ",
  );
const ENGLISH = 2;

export function settingsModule({ machine }: World) {
  const language = LANGUAGES.indexOf(machine.language);
  return zosModule("@zos/settings", {
    DATE_FORMAT_YMD: value(0),
    DATE_FORMAT_DMY: value(1),
    DATE_FORMAT_MDY: value(2),
    TIME_FORMAT_12: value(0, { since: "2.1" }),
    TIME_FORMAT_24: value(1, { since: "2.1" }),
    DISTANCE_UNIT_METRIC: value(0),
    DISTANCE_UNIT_IMPERIAL: value(1),
    WEIGHT_UNIT_KILOGRAM: value(0),
    WEIGHT_UNIT_JIN: value(1),
    WEIGHT_UNIT_POUND: value(2),
    WEIGHT_UNIT_STONE: value(3),
    TEMPERATURE_UNIT_CENTIGRADE: value(0, { since: "2.1" }),
    TEMPERATURE_UNIT_FAHRENHEIT: value(1, { since: "2.1" }),
    getLanguage: call(() => (language === -1 ? ENGLISH : language)),
    getDateFormat: call(() => 1),
    getTimeFormat: call(() => 1, { since: "2.1" }),
    getDistanceUnit: call(() => 0),
    getWeightUnit: call(() => 0),
    getTemperatureUnit: call(() => 0, { since: "2.1" }),
    getSystemInfo: call(
      () => ({
        osVersion: "4.0",
        firmwareVersion: "1.0.0",
        minAPI: String(machine.model.apiLevel),
      }),
      { since: "2.1" },
    ),
    getSystemMode: call(() => ({ ...machine.systemMode }), { since: "3.0" }),
    getWeightTarget: refused(),
    getSleepTarget: refused(),
  });
}
