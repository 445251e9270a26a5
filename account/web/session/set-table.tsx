/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** All sets in the order they were done: target, paced, marked, clean. */

import type { FC } from "hono/jsx";
import type { SessionRecord, SetRecord } from "../../../core/record/record.ts";
import type { Words } from "../words/words.ts";
import { setName, targetWords } from "./set-words.ts";

export const SetTable: FC<{ t: Words; record: SessionRecord }> = ({ t, record }) => (
  <table class="set-table">
    <caption>{t.markedHint}</caption>
    <thead>
      <tr>
        <th scope="col">{t.setHead}</th>
        <th scope="col">{t.sideHead}</th>
        <th scope="col" class="n">
          {t.target}
        </th>
        <th scope="col" class="n">
          {t.paced}
        </th>
        <th scope="col" class="n">
          {t.marked}
        </th>
        <th scope="col" class="n">
          {t.clean}
        </th>
      </tr>
    </thead>
    <tbody>
      {record.sets.map((set) => (
        <Row t={t} set={set} />
      ))}
    </tbody>
  </table>
);

const Row: FC<{ t: Words; set: SetRecord }> = ({ t, set }) => (
  <tr>
    <th scope="row">{setName(t, set)}</th>
    <td>{t[set.side]}</td>
    <td class="n" data-label={t.target}>
      {targetWords(t, set)}
    </td>
    <td class="n" data-label={t.paced}>
      {set.ended === "skipped" ? t.skipped : set.paced}
    </td>
    <td class="n" data-label={t.marked}>
      {set.marked}
    </td>
    <td class="n" data-label={t.clean}>
      {set.clean ?? t.notConfirmed}
    </td>
  </tr>
);
