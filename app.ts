/** The watch app. zml needs it to exist before any page can speak to the phone. */

import { BaseApp } from "@zeppos/zml/base-app";
import { note } from "./page/platform/diagnostics.ts";

/** zml's way to the phone, as far as it has to be opened anew. */
interface Transport {
  disConnect(): void;
  connect(): void;
}

/**
 * When Bluetooth returns, the phone has shut the side service, and a way that was opened before stays
 * silent until it is opened anew [field report: Active 2, API 4.2; the simulated watch works with and
 * without]. Whatever was asked before is lost by then, and every page asks again.
 */
function openAnew(transport: Transport): void {
  try {
    transport.disConnect();
    transport.connect();
  } catch (error) {
    console.log(`the way to the phone cannot be opened anew: ${String(error)}`);
  }
}

App(
  BaseApp({
    globalData: { messaging: null as { readonly transport: Transport } | null },
    onCreate() {
      console.log("Hip Series is here");
      note("app-opened");
    },
    onBleChanged(isConnected: boolean) {
      const { messaging } = this.globalData;
      if (isConnected && messaging !== null) openAnew(messaging.transport);
    },
    onDestroy() {
      console.log("Hip Series has left");
    },
  }),
);
