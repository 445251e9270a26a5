/**
 * The type scale: what a line of text is decides its size, on round and on square glass. Rank is
 * told by size and tone, never by weight. Nothing is smaller than `small`.
 */

import type { Both } from "./frame.ts";

/** The rep, read from the floor at arm's length. */
export const REP: Both = [208, 184];
/** The seconds of a wait that is about something else. */
export const COUNT: Both = [120, 112];
/** What a screen is about. */
export const HEAD: Both = [50, 44];
export const TITLE: Both = [40, 36];
/** An exercise, when the screen is about it; the other way round. */
export const NAME: Both = [36, 34];
export const BODY: Both = [34, 30];
/** Second lines. */
export const LABEL: Both = [30, 28];
/** The exercise above its number, "of 10", hints. */
export const SMALL: Both = [28, 26];
