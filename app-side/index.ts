/**
 * The side service's entry: zml's wiring and nothing else. All three callbacks are always there,
 * because zml 0.0.41 and later call them unasked.
 */

import { BaseSideService } from "@zeppos/zml/base-side";
import { phoneClock } from "./platform/phone-clock.ts";
import { phoneHttp } from "./platform/phone-http.ts";
import type { ZmlAnswer, ZmlRequest } from "./platform/phone-types.ts";
import { settingsKeyStore } from "./platform/settings-key-store.ts";
import { SideService } from "./side-service.ts";

let service: SideService | null = null;

function running(): SideService {
  service ??= new SideService({
    store: settingsKeyStore(settings.settingsStorage),
    http: phoneHttp((request) => fetch(request), phoneClock),
    clock: phoneClock,
    random: Math.random,
  });
  return service;
}

AppSideService(
  BaseSideService({
    onInit() {
      running().start();
    },
    onRun() {
      running();
    },
    onDestroy() {
      service?.stop();
      service = null;
    },
    onRequest(request: ZmlRequest, answer: ZmlAnswer) {
      answer(null, running().answer(request.method, request.params));
    },
    onCall() {
      // The watch always asks for an answer; there is nothing to be told without one.
      return undefined;
    },
    onSettingsChange(change: { readonly key?: unknown } | undefined) {
      running().onChange(change?.key);
    },
  }),
);
