/**
 * What there is to read, one short card each: what to stop for comes first. It is the same for
 * everybody and follows from no answer: the app gives no advice of its own about anybody's hip.
 */

import { getText } from "@zos/i18n";

export interface Topic {
  readonly title: string;
  readonly body: string;
}

export function topics(): readonly Topic[] {
  return [
    {
      title: getText("Stop for today"),
      body: getText("If pain comes suddenly or grows, or your leg turns numb, tingly or weak."),
    },
    {
      title: getText("Ask for advice"),
      body: getText(
        "Ask a doctor or physiotherapist if it gets worse, or is no better in some weeks.",
      ),
    },
    {
      title: getText("Ask soon"),
      body: getText(
        "After a fall. With a fever. If the leg will not carry you, or pain keeps on at night.",
      ),
    },
    {
      title: getText("Help at once"),
      body: getText(
        "Numb between the legs. New bladder or bowel trouble. Both legs getting weak. Call the emergency number.",
      ),
    },
    {
      title: getText("Your hands"),
      body: getText(
        "Tap: pause. Crown, or UP and DOWN: that rep was not clean. The other way: undo.",
      ),
    },
    {
      title: getText("What you feel"),
      body: getText(
        "short: a rep; short, short: next up; long, long: roll over; one long: paused; 3 short, 1 long: done",
      ),
    },
    {
      title: getText("Where it is kept"),
      body: getText(
        "On the watch until the phone has it, there until your account has. No account? It waits on the phone.",
      ),
    },
  ];
}
