/** English: sending sessions on. English is the measure: a table that lacks a word does not compile. */

export const en = {
  forwarding: "Forwarding",
  lead: "Your sessions, sent on to intervals.icu by themselves.",
  notHere: "Forwarding is off on this server",
  whoRunsIt:
    "Whoever runs it can turn it on: set FORWARD_KEY to what this command prints, and start the service again. It encrypts the keys that people enter here, so keep it, and keep it apart from the backups.",
  isOn: "Forwarding is on",
  needsYou: "Forwarding needs you",
  since: (time: string) => `Sessions that you start after ${time} are sent on.`,
  offMeans: "Turning it off erases the key here. What is on intervals.icu stays there.",
  turnOff: "Turn off",
  turnOn: "Turn on",
  anotherKey: "Another key",
  useKey: "Use this key",
  aboutKey:
    "On intervals.icu, open Settings and find your API key under Developer Settings. Copy it here. It is kept encrypted, never shown again, and used for nothing but sending sessions.",
  keyLabel: "API key of intervals.icu",
  notAKey: "This does not look like a key. Copy it whole, without blanks.",
  whatAndWhen: "What is sent, and when",
  what: "A FIT file of each session with its times, exercises, sides and reps, under the name “Strength session”. No notes. Days of rest are not sent.",
  when: "A session is sent once, when it is settled: a quarter of an hour after its reps and its hardest moment are confirmed, or a day after it came in. What you change or delete here later stays as it is there; change it on intervals.icu too.",
  discomfortOut: "Discomfort is left out",
  discomfortIn: "Discomfort is sent along",
  outMeans:
    "Nothing in the files says how your hip felt. You can send the two numbers from 0 to 10 along; people who see your activities there may then see them.",
  inMeans:
    "The two numbers from 0 to 10, before and at the hardest moment, are in each file. Files that were sent keep them.",
  sendAlong: "Send it along",
  leaveOut: "Leave it out",
  lastSessions: "The last sessions",
  sent: "Sent",
  parked: "Stays here",
  waiting: "Waiting",
  next: (time: string) => `Next try after ${time}`,
  lookFirst:
    "Look on intervals.icu first: a session whose answer never came may be there already, and would then be there twice.",
  again: "Send what stays here again",
  "no-answer": "intervals.icu gave no answer.",
  "not-theirs": "Something other than intervals.icu answered.",
  "key-refused": "intervals.icu does not accept the key. Enter a new one.",
  "key-unreadable": "The key cannot be read here any more. Enter it again.",
  "asked-to-wait": "intervals.icu asked us to wait.",
  unavailable: "intervals.icu could not take it just now.",
  refused: "intervals.icu did not take this session.",
  "left-at-off": "Forwarding was turned off before the answer came.",
  "left-at-discomfort": "Discomfort was switched off before the answer came.",
};

export type ForwardWords = typeof en;
