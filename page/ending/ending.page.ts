/**
 * Between a session and its summary: what is over leaves the journal and becomes a record. A page of
 * its own, so that the session's does not carry what it needs only when it is done.
 */

import { replace } from "@zos/router";
import { parseJournal, replay } from "../../core/session/journal.ts";
import { relaunchOnWake } from "../platform/hold.ts";
import { readJournal } from "../platform/journal-file.ts";
import { putAway } from "./put-away.ts";

const HOME = "page/home/home.page";
const SUMMARY = "page/summary/summary.page";
/** The page's parameter for a session that was away for too long: nobody is there to be asked. */
const EXPIRED = "expired";
/** Home says it: the watch would not take the record, and the session is kept where it was. */
const NOT_PUT_AWAY = "not-put-away";

let asksForForm = true;

Page({
  onInit(param?: string) {
    asksForForm = param !== EXPIRED;
  },

  build() {
    const journal = parseJournal(readJournal() ?? "");
    const session = journal.ok ? replay(journal.value.head, journal.value.events) : null;
    // Only what is over may be put away; anything else is home's to find.
    const isAway =
      journal.ok &&
      session?.phase.kind === "finished" &&
      putAway(journal.value.head, session, asksForForm);
    relaunchOnWake(false);
    replace({
      url: isAway && asksForForm ? SUMMARY : HOME,
      params: isAway ? "" : NOT_PUT_AWAY,
    });
  },
});
