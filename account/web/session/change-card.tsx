/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Changing clean reps and the note. The version in the form is what the person looked at. */

import type { FC } from "hono/jsx";
import { OVERLAY_LIMITS } from "../../../core/record/overlay.ts";
import type { SetRecord } from "../../../core/record/record.ts";
import type { StoredRecord } from "../../store/record-store.ts";
import type { Words } from "../words/words.ts";
import { type EditFault, fieldOf } from "./edit-form.ts";
import { setName } from "./set-words.ts";

interface ChangeProps {
  readonly t: Words;
  readonly stored: StoredRecord;
  readonly fault: EditFault | null;
  readonly isSaved: boolean;
}

export const ChangeCard: FC<ChangeProps> = ({ t, stored, fault, isSaved }) => {
  const { record, overlay } = stored;
  const note = overlay?.note ?? "";
  return (
    <section class="card c7" id="change" aria-labelledby="change-title">
      <header>
        <h2 id="change-title">{record.sets.length === 0 ? t.note : t.change}</h2>
      </header>
      {isSaved ? (
        <p class="done" role="status">
          {t.saved}
        </p>
      ) : null}
      {fault === null ? null : (
        <p class="fault" role="alert">
          {faultWords(t, fault)}
        </p>
      )}
      <form class="fields" method="post" action={`/sessions/${record.id}#change`}>
        <input type="hidden" name="basedOn" value={String(overlay?.version ?? 0)} />
        <label for="note">{t.note}</label>
        <textarea
          id="note"
          name="note"
          rows={3}
          maxlength={OVERLAY_LIMITS.noteChars}
          aria-describedby="note-hint"
        >
          {note}
        </textarea>
        <p class="soft small" id="note-hint">
          {t.noteHint(OVERLAY_LIMITS.noteChars)}
        </p>
        {record.sets.length === 0 ? null : (
          <details open={fault !== null && fault !== "note-too-long"}>
            <summary>{t.cleanReps}</summary>
            <p class="soft small">{t.changeHint}</p>
            {record.sets.map((set, index) => (
              <CleanField {...{ t, set, index }} value={overlay?.clean[index] ?? null} />
            ))}
            <button class="button" type="submit" name="fill" value="all">
              {t.allClean}
            </button>
          </details>
        )}
        <button class="button primary" type="submit" name="fill" value="as-typed">
          {t.save}
        </button>
      </form>
    </section>
  );
};

interface FieldProps {
  readonly t: Words;
  readonly set: SetRecord;
  readonly index: number;
  /** What was typed here before; `null` leaves what the watch says. */
  readonly value: number | null;
}

const CleanField: FC<FieldProps> = ({ t, set, index, value }) => (
  <p class="clean-field">
    <label for={fieldOf(index)}>
      {setName(t, set)}{" "}
      <span class="soft">
        {t[set.side]}, {t.round(set.round)}
      </span>
    </label>
    <input
      id={fieldOf(index)}
      name={fieldOf(index)}
      type="number"
      inputmode="numeric"
      min="0"
      max={set.paced}
      step="1"
      value={value === null ? "" : String(value)}
      placeholder={set.clean === null ? "–" : String(set.clean)}
      aria-describedby={`${fieldOf(index)}-of`}
    />
    <span class="soft num" id={`${fieldOf(index)}-of`}>
      {t.ofPaced(set.paced)}
    </span>
  </p>
);

function faultWords(t: Words, fault: EditFault): string {
  return {
    "not-a-number": t.notANumber,
    "does-not-fit": t.doesNotFit,
    "note-too-long": t.noteTooLong(OVERLAY_LIMITS.noteChars),
    conflict: t.changedElsewhere,
  }[fault];
}
