/**
 * What there is to read, one short card each: what to stop for comes first. It is the same for
 * everybody and follows from no answer: the app gives no advice of its own about anybody's hip.
 */

import { getText } from "@zos/i18n";

export interface Topic {
  readonly title: string;
  readonly body: string;
  /** About the person, not about the watch. */
  readonly isHealth: boolean;
}

export function topics(): readonly Topic[] {
  return [
    {
      title: getText("Stop for today"),
      body: getText("If pain comes suddenly or grows, or your leg turns numb, tingly or weak."),
      isHealth: true,
    },
    {
      title: getText("Ask for advice"),
      body: getText(
        "Ask a doctor or physiotherapist if it gets worse, or is no better in some weeks.",
      ),
      isHealth: true,
    },
    {
      title: getText("Ask soon"),
      body: getText(
        "After a fall. With a fever. If the leg will not carry you, or pain keeps on at night.",
      ),
      isHealth: true,
    },
    {
      title: getText("Help at once"),
      body: getText(
        "Numb between the legs. New bladder or bowel trouble. Both legs getting weak. Call the emergency number.",
      ),
      isHealth: true,
    },
    {
      title: getText("Your hands"),
      body: getText("Tap: pause. Crown or UP, DOWN: that rep was not clean. The other way: undo."),
      isHealth: false,
    },
    {
      title: getText("What you feel"),
      body: getText(
        "short: a rep; short, short: next up; long, long: roll over; one long: paused; 3 short, 1 long: done",
      ),
      isHealth: false,
    },
    {
      title: getText("Where it is kept"),
      body: getText(
        "On the watch until the phone has it, there until your account has. No account? It waits on the phone.",
      ),
      isHealth: false,
    },
  ];
}
