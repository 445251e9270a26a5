/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** One side of a session: a pip a rep, round by round. Squares are left, discs right; hollow is not clean. */

import type { FC } from "hono/jsx";
import type { SessionRecord, SetRecord } from "../../../core/record/record.ts";
import type { Side } from "../../../core/series/side.ts";
import { cleanOn } from "../record-words.ts";
import type { Words } from "../words/words.ts";

interface SideProps {
  readonly t: Words;
  readonly record: SessionRecord;
  readonly side: Side;
}

const STEP_PX = 20;

export const SideCard: FC<SideProps> = ({ t, record, side }) => {
  const sets = record.sets.filter((set) => set.side === side);
  if (sets.length === 0) return null;
  const paced = sets.reduce((sum, set) => sum + set.paced, 0);
  const clean = cleanOn(record, side);
  const rounds = [...new Set(sets.map((set) => set.round))];
  return (
    <section class={`card c6 is-${side}`} aria-labelledby={side}>
      <header>
        <h2 class="side" id={side}>
          <Badge t={t} side={side} /> {t[side]}
        </h2>
        <p class="total">
          {clean ?? paced}{" "}
          <small>{clean === null ? t.pacedNotConfirmed : t.cleanOfPaced(paced)}</small>
        </p>
      </header>
      {rounds.map((round) => (
        <>
          <h3 class="round soft">{t.round(round)}</h3>
          <ol class="sets">
            {sets
              .filter((set) => set.round === round)
              .map((set) => (
                <SetLine t={t} set={set} />
              ))}
          </ol>
        </>
      ))}
    </section>
  );
};

const SetLine: FC<{ t: Words; set: SetRecord }> = ({ t, set }) => (
  <li>
    <span>
      {t.exercise[set.exercise]} <Way t={t} direction={set.direction} />
    </span>
    <Pips set={set} />
    <span class="count">{countOf(t, set)}</span>
  </li>
);

/** A sign to look at, a word to listen to. */
const Way: FC<{ t: Words; direction: SetRecord["direction"] }> = ({ t, direction }) =>
  direction === null ? null : (
    <>
      <span aria-hidden="true">{direction === "clockwise" ? "↻" : "↺"}</span>
      <span class="unseen">{direction === "clockwise" ? t.clockwise : t.counterClockwise}</span>
    </>
  );

function countOf(t: Words, { ended, paced, clean }: SetRecord): string {
  if (ended === "skipped") return t.skipped;
  return clean === null ? t.pacedCount(paced) : t.cleanCount(clean, paced);
}

/** As wide as the target; what was not paced is a faint dot. */
const Pips: FC<{ set: SetRecord }> = ({ set }) => {
  const { side, paced, target } = set;
  const most = Math.max(paced, target.max);
  const places = Array.from({ length: most }, (_, index) => index);
  const viewBox = `0 0 ${Math.max(most, 10) * STEP_PX} 18`;
  return (
    <svg class="pips" viewBox={viewBox} preserveAspectRatio="xMinYMid meet" aria-hidden="true">
      {places.map((index) => (
        <Pip side={side} kind={kindOf(set, index)} xPx={index * STEP_PX + 9} />
      ))}
    </svg>
  );
};

type PipKind = "is" | "not" | "open" | "none";

function kindOf({ paced, clean }: SetRecord, index: number): PipKind {
  if (index >= paced) return "none";
  if (clean === null) return "open";
  return index < clean ? "is" : "not";
}

const Pip: FC<{ side: Side; kind: PipKind; xPx: number }> = ({ side, kind, xPx }) => {
  if (kind === "none") return <circle class="none" cx={xPx} cy="9" r="2" />;
  const name = `${side}-${kind}`;
  return side === "left" ? (
    <rect class={name} x={xPx - 6} y="3" width="12" height="12" rx="2.5" />
  ) : (
    <circle class={name} cx={xPx} cy="9" r="6.4" />
  );
};

export const Badge: FC<{ t: Words; side: Side }> = ({ t, side }) => (
  <svg class="badge" viewBox="0 0 24 24" aria-hidden="true">
    {side === "left" ? (
      <rect class="left-is" width="24" height="24" rx="4.5" />
    ) : (
      <circle class="right-is" cx="12" cy="12" r="12" />
    )}
    <text x="12" y="17.2" text-anchor="middle">
      {side === "left" ? t.leftLetter : t.rightLetter}
    </text>
  </svg>
);
