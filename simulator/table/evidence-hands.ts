/** Evidence for what is touched and shown: hands, sensors, widgets. */
import { of } from "./evidence-entry.ts";

export const HANDS = [
  ...of("watch/interaction.test.ts", [
    [
      "one handler for keys; true keeps the watch from acting",
      "docs",
      "reach the one handler that was registered last",
    ],
    ["HOME always ends the program", "docs", "cannot keep HOME from ending the program"],
    [
      "a swipe to the right goes back unless the gesture handler says true",
      "docs",
      "know a swipe %s",
    ],
    [
      "swipes and the crown scroll a long page unless it is locked",
      "docs",
      "scroll a long page, unless it is locked",
    ],
    ["a toast for three seconds", "docs", "show a toast for three seconds"],
    [
      "a modal takes every touch until it is answered",
      "docs sim",
      "put a modal over the page, and take the answer",
    ],
  ]),
  ...of("watch/touch.test.ts", [
    [
      "a touch stays with the widget it began on",
      "sim",
      "stays with the widget it began on, and is no click when it ends elsewhere",
    ],
    ["a long press after 700 ms", "docs", "becomes a long press after 700 ms, and then no click"],
    [
      "a widget cannot be deleted in its own callback",
      "docs",
      "cannot delete the widget it is on, and says why",
    ],
  ]),
  ...of("watch/notifications.test.ts", [
    [
      "a notification stays in the watch's center when its program is gone; its buttons start nothing here, and it does not buzz",
      "docs sim",
      "keeps what a program posts, also when the program is gone, until it is cancelled",
    ],
  ]),
  ...of("watch/sensors.test.ts", [
    [
      "the wrist's motions by kind and type",
      "docs",
      "is told of by its kind: raised, let down, turned, or under a palm",
    ],
    ["Screen.onChange", "docs", "tells the page that it goes dark and lights up"],
    [
      "body sensors and their changes",
      "docs",
      "read the body the watch was put on, and tell what changes",
    ],
    [
      "a page's sensor callbacks go with it",
      "sim",
      "stop telling when they are asked to, and when their page goes",
    ],
    ["checkSensor by model", "docs", "are there or not, model by model"],
    [
      "Buzzer and SystemSounds, by name and number of times",
      "docs",
      "are heard with their name and how often",
    ],
  ]),
];

export const WIDGETS = [
  ...of("field-day.test.ts", [
    [
      "swiper mode by swipe, crown and call; PAGE_INDICATOR",
      "docs",
      "turn by a swipe, by the crown and by the program, and the dots tell which one it is",
    ],
    [
      "IMG_ANIM by the clock, with its end",
      "docs",
      "show a framed flag in its own size, and a wheel that turns twice and stands",
    ],
    ["HISTOGRAM to scale", "docs", "draw the points as bars to scale, and again when they change"],
    [
      "SCROLL_LIST: rows, taps with their key, changes of one row",
      "docs",
      "tells which row and which part of it was touched, and takes a change of one row",
    ],
    ["SLIDE_SWITCH", "docs", "slide, sound, and tell the program"],
    [
      "RADIO_GROUP and CHECKBOX_GROUP",
      "docs",
      "let one go for another in a group of one, and none in a group of many",
    ],
    [
      "TIME_PICKER: update and done",
      "docs sim",
      "turn the hour and the minute, and hand over the time; what is lacking is named once",
    ],
    [
      "WIDGET_PICKER: focus and value",
      "docs sim",
      "tell which column has the focus, and take a new title",
    ],
    ["CANVAS keeps its drawings", "docs sim", "is drawn on a canvas that remembers every stroke"],
  ]),
  ...of("watch/widgets.test.ts", [
    ["PICK_DATE", "docs", "is set after it was made, turned by a finger, and has no 31 February"],
    [
      "CYCLE_LIST and CYCLE_IMAGE_TEXT_LIST",
      "docs",
      "show the first row again after the last, and know which one was touched",
    ],
    ["a group is unseen before prop.INIT", "docs", "show nothing before they are initialised"],
    ["at most three canvases a page", "docs", "refuses %s"],
  ]),
];
