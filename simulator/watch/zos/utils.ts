/** `@zos/utils`: all of it runs on the guest's side. */
import { native, zosModule } from "./symbol.ts";

export function utilsModule() {
  return zosModule("@zos/utils", {
    px: native(),
    assets: native(),
    log: native(),
    EventBus: native(),
    stringToBuffer: native(),
    bufferToString: native(),
  });
}
