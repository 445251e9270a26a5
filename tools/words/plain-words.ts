/** Wellness, not medicine, and nobody is told that they failed: what no text may say, by language. */

type Spoken = "en" | "de" | "es" | "zh";

const NEVER: Readonly<Record<Spoken, RegExp>> = {
  en: /\b(treat(s|ed|ment)?|detect\w*|diagnos\w*|monitor\w*|safe(ly|ty)?|fail(s|ed|ure)?|missed)\b/i,
  de: /behand(el|lung)|diagnos|überwach|gefahrlos|fehlgeschlagen|gescheitert|verpasst/i,
  es: /tratamiento|\btratar\b|detect|diagn[oó]s|monitori|\bsegur[oa]s?\b|fall(ó|ado)|fracas/i,
  zh: /治疗(?!师)|诊断|检测|监测|安全|失败|错过/,
};

export function isPlainWords(text: string, locale: string): boolean {
  const spoken = locale.slice(0, 2);
  return isSpoken(spoken) ? !NEVER[spoken].test(text) : true;
}

function isSpoken(language: string): language is Spoken {
  return language in NEVER;
}
