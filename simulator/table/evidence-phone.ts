/** Evidence for the engine, the link, the phone, and other people's programs. */
import { of } from "./evidence-entry.ts";

export const ENGINE = [
  ...of("watch/strictness.test.ts", [
    ["what no watch has is refused by name", "sim", "%s that does not exist"],
    ["what is not played is refused by name", "sim", "%s that exists and is not played"],
    [
      "symbols newer than the API_LEVEL are undefined",
      "docs",
      "hides what is newer than its API_LEVEL, so that programs can feel for it",
    ],
    [
      "the built-ins of QuickJS of July 2020 and no others",
      "packager",
      "lacks the built-ins that its engine lacks",
    ],
    [
      "a call without its permission fails by name",
      "docs",
      "a call whose permission app.json does not declare",
    ],
  ]),
  ...of("watch/goes-on.test.ts", [
    ['with `onLack: "name"`: named once, and the program goes on', "sim", "%s"],
  ]),
  ...of("watch/install.test.ts", [
    [
      "a package for another shape or a newer API_LEVEL is not installed",
      "docs",
      "turns away a package for another shape",
    ],
  ]),
  ...of("package/locale.test.ts", [
    [
      "texts out of the package, in the first wanted language that is there",
      "packager",
      "serves the first wanted language that is there",
    ],
  ]),
];

export const PHONE = [
  ...of("link/bluetooth.test.ts", [
    [
      "frames of 3600 bytes at most",
      "packager",
      "refuses a frame above 3600 bytes and says how big it was",
    ],
    [
      "what is in the air is lost when the link goes",
      "sim",
      "loses what is in the air when it goes down",
    ],
    [
      "the link drops, delays, doubles, reorders and cuts by plan",
      "sim",
      "the fault plan drops one frame and no other",
    ],
  ]),
  ...of("phone/side-globals.test.ts", [
    [
      "no notification on the phone: the documents give neither side service nor settings page a way to post one",
      "docs",
      "a side service has no %s",
    ],
    [
      "the phone's time of day can jump; no timer notices",
      "sim",
      "the phone's time of day jumps, and no timer notices",
    ],
  ]),
  ...of("phone/side-service.test.ts", [
    [
      "a shake starts the side service and is answered with its port",
      "packager",
      "a shake starts the side service, onInit before onRun, and is answered with its port",
    ],
    [
      "no answer while the phone app is not alive",
      "docs",
      "a shake stays unanswered while the phone app is not alive",
    ],
    [
      "the side service ends with the watch app",
      "docs",
      "the side service ends with the watch app, and says nothing to it any more",
    ],
    [
      "killing the phone app ends it without a callback",
      "sim",
      "killing the app ends the side service and its timers without a callback",
    ],
  ]),
  ...of("phone/zml.test.ts", [
    [
      "zml's handshake, requests and messages of many frames",
      "packager",
      "messages of many frames cross in both directions whole",
    ],
  ]),
  ...of("phone/fetch.test.ts", [
    [
      "a request is cut after 10 s with code -2",
      "docs",
      "a request is cut after 10 s with code -2, however long the program would wait",
    ],
    [
      "the body is text on some phones and an object on others",
      "docs",
      "a phone that parses gives the body as an object of the program's realm",
    ],
  ]),
  ...of("phone/settings-life.test.ts", [
    [
      "settings cross from page to side service and wake it",
      "docs",
      "a page's write wakes a sleeping side service and tells it why",
    ],
  ]),
  ...of("phone/settings-page.test.ts", [
    [
      "Settings components show and write their keys",
      "docs",
      "controls write their settings key, show their value and tell the program",
    ],
    [
      "writes of one handler are shown together",
      "docs",
      "writes of one handler are shown together: set then removed shows nothing of it",
    ],
  ]),
  ...of("pair.test.ts", [
    [
      "zml's own shake may fail unheard; a request's failure is the program's to catch",
      "packager sim",
      "a request that cannot leave is the program's to catch; the library's own shake is not",
    ],
  ]),
];

export const PROGRAMS = [
  ...of("pair.test.ts", [
    [
      "zml's helloworld1: the button's request and its answer",
      "packager",
      "a press on the watch reaches the server, and its answer comes back to the page",
    ],
  ]),
  ...of("examples.test.ts", [
    [
      "zml's helloworld2: requests and calls both ways",
      "packager",
      "is asked and called by the phone, and answers",
    ],
    [
      "zml's helloworld3: pages, fetch, settings",
      "packager",
      "goes from page to page, and shows what the phone fetched",
    ],
  ]),
];
