/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Two steps without a script: the button that deletes is behind a summary that opens. */

import type { FC } from "hono/jsx";
import type { SessionRecord } from "../../../core/record/record.ts";
import { dayWords, timeWords } from "../record-words.ts";
import type { Words } from "../words/words.ts";

export const DeleteForm: FC<{ t: Words; record: SessionRecord }> = ({ t, record }) => {
  const when = `${dayWords(t, record)} ${timeWords(t, record)}`;
  return (
    <details class="delete">
      <summary aria-label={t.deleteTheSession(when)}>{t.delete}</summary>
      <form method="post" action={`/sessions/${record.id}/delete`}>
        <p>{t.deletedForGood}</p>
        <button class="button alert" type="submit">
          {t.deleteThis(when)}
        </button>
      </form>
    </details>
  );
};
