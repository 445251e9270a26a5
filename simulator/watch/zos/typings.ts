/// <reference types="@zeppos/device-types" />
/** The vendor's own typings by module: a symbol that they have and we forget is a compile error. */

export interface ZosTypings {
  "@zos/app": typeof import("@zos/app");
  "@zos/ble": typeof import("@zos/ble");
  "@zos/device": typeof import("@zos/device");
  "@zos/display": typeof import("@zos/display");
  "@zos/fs": typeof import("@zos/fs");
  "@zos/i18n": typeof import("@zos/i18n");
  "@zos/interaction": typeof import("@zos/interaction");
  "@zos/notification": typeof import("@zos/notification");
  "@zos/page": typeof import("@zos/page");
  "@zos/router": typeof import("@zos/router");
  "@zos/sensor": typeof import("@zos/sensor");
  "@zos/settings": typeof import("@zos/settings");
  "@zos/storage": typeof import("@zos/storage");
  "@zos/timer": typeof import("@zos/timer");
  "@zos/ui": typeof import("@zos/ui");
  "@zos/utils": typeof import("@zos/utils");
}

/** Modules that exist and that this watch does not play; asking for a symbol of theirs is refused. */
export const REFUSED_MODULES = [
  "@zos/alarm",
  "@zos/app-access",
  "@zos/app-service",
  "@zos/crypto",
  "@zos/media",
  "@zos/transfer-file",
  "@zos/user",
] as const;
