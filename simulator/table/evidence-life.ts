/** Evidence for a program's life: pages, screen, time, stores, motor. */
import { of } from "./evidence-entry.ts";

export const LIFE = of("watch/lifecycle.test.ts", [
  [
    "App onCreate, then the first page's onInit and build, with the launch param",
    "docs",
    "begins with the app, then its first page, and hands both the launch param",
  ],
  [
    "push destroys the page below; back evaluates it afresh",
    "docs sim",
    "destroys the page below when another is pushed, and rebuilds it on the way back",
  ],
  [
    "a page's timers die with it, the app's go on",
    "sim",
    "takes timers with the page that started them, and keeps the app's",
  ],
  [
    "a packed file swallows its own load error; it is reported all the same",
    "packager",
    "reports what a file throws while it loads, with its stack",
  ],
]);

export const SCREEN = of("watch/screen.test.ts", [
  [
    "dark after the bright time, and 10 s later the program is gone",
    "docs",
    "goes dark after 10 s without a touch, and takes the program with it 10 s later",
  ],
  [
    "bright time belongs to the page",
    "docs",
    "stays lit as long as the page asks, and no longer than the page",
  ],
  [
    "turned off by hand at once, whatever the page asked for",
    "sim",
    "is turned off by hand at once, whatever the page asked for, and 10 s later ends the program",
  ],
  [
    "a bright time out of range is answered and not taken",
    "docs",
    "does not take a bright time out of range for an answer",
  ],
  [
    "palm and wrist drop turn the screen off unless paused; 0 pauses until reset",
    "docs",
    "is covered by %s unless the page forbids",
  ],
  [
    "waking shows the watch face, or opens the program anew; it never resumes",
    "docs",
    "shows the watch face when it wakes, unless the program asked to come back",
  ],
  [
    "the first touch on a dark screen only wakes it",
    "sim",
    "keeps the program when it is woken in time, and gives the first touch to the waking",
  ],
]);

export const TIME = [
  ...of("watch/timers.test.ts", [
    [
      "timers ring late, and intervals drift",
      "docs",
      "drifts: an interval counts from when it really rang",
    ],
    [
      "beats slept through are one beat",
      "sim",
      "swallows the beats it slept through, instead of ringing them in a row",
    ],
    [
      "the older createTimer: a delay, then a period",
      "docs sim",
      "are the plain ones, and the older kind with a delay and a period",
    ],
    ["createSysTimer from 4.0 on", "docs", "are the system's only from 4.0 on"],
  ]),
  ...of("watch/wall-clock.test.ts", [
    [
      "the time of day can jump either way at any moment; no timer notices",
      "sim",
      "moves no timer, and neither the screen nor the motor",
    ],
    [
      "onPerMinute keeps to the full minutes of the watch's own time of day",
      "sim",
      "has its full minutes where its own hands are",
    ],
  ]),
  ...of("watch/promises.test.ts", [
    ["a rejection that nobody handles is a fault once the program rests", "sim", "is a fault: %s"],
    [
      "what App.onDestroy throws is logged, not a fault, when no phone is there",
      "sim",
      "has it in the log alone when no phone is there to say good-bye to",
    ],
  ]),
];

export const STORES = of("watch/files.test.ts", [
  ["a disk that is full, read-only or tears a write", "sim", "that is %s"],
  [
    "files in the program's own folder; a rename replaces",
    "docs sim",
    "live in folders, and a rename takes the place of what was there",
  ],
  [
    "storages keep the types of what they are given",
    "docs",
    "keep the types of what they are given",
  ],
  ["the session's storage ends with the run", "docs", "of the session end with the run"],
]);

export const MOTOR = of("watch/motor.test.ts", [
  [
    "lists of types and pauses from 3.6 on",
    "docs",
    "plays a list of types, with its pauses as silence",
  ],
  [
    "scenes as trains of pulses; lengths the documents leave open are guesses",
    "docs sim",
    "plays four pulses within 1200 ms for the strong reminder",
  ],
  ["CALL and TIMER loop until they are stopped", "docs", "loops a call until it is stopped"],
  [
    "a pattern runs on when its page is gone",
    "docs",
    "goes on when its page is gone, to the end of the pattern",
  ],
]);
