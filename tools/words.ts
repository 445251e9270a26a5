/** `npm run words`: no text missing, unused, left in English or broken, in any language. */
import { projectRoot } from "./project.ts";
import { judgeWords, LOCALES } from "./words/judge-words.ts";

const findings = ["page", "setting"].flatMap((room) => judgeWords(projectRoot, room));
for (const finding of findings) process.stdout.write(`words  ${finding}\n`);
if (findings.length === 0) process.stdout.write(`words  ok in ${LOCALES.join(", ")}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
