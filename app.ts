/** The watch app. zml needs it to exist before any page can speak to the phone. */

import { BaseApp } from "@zeppos/zml/base-app";

App(
  BaseApp({
    globalData: { messaging: null },
    onCreate() {
      console.log("Hip Series is here");
    },
    onDestroy() {
      console.log("Hip Series has left");
    },
  }),
);
