/** `@zos/notification`: what a program leaves in the watch's notification center. */

import type { GuestValue } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import { type Arguments, Fields, readAs } from "./arguments.ts";
import { call, zosModule } from "./symbol.ts";

const RULE = { since: "3.0", permission: "device:os.notification" } as const;
const OPTIONS = ["title", "content", "actions", "vibrate"];
const ACTION_OPTIONS = ["text", "file", "param"];

export function notificationModule({ machine }: World) {
  const { notifications, clock } = machine;
  return zosModule("@zos/notification", {
    notify: call((args) => {
      const option = args.fields(0, OPTIONS);
      return notifications.post({
        atMs: clock.now(),
        title: option.get("text", "title"),
        content: option.get("text", "content"),
        buttons: option.get("list", "actions").map((action) => buttonOf(action, args)),
      });
    }, RULE),
    cancel: call((args) => {
      const ids = args.get("number or list", 0);
      const label = `${args.label}: the number of a notification`;
      notifications.cancel(
        typeof ids === "number" ? [ids] : ids.map((id) => readAs("number", id, label)),
      );
      return undefined;
    }, RULE),
    getAllNotifications: call(() => notifications.all.map(({ id }) => id), RULE),
  });
}

/** Every button names the app service that it starts. */
function buttonOf(action: GuestValue, { label }: Arguments): string {
  const fields = new Fields(label, readAs("object", action, `${label}: an action`), ACTION_OPTIONS);
  fields.get("text", "file");
  return fields.get("text", "text");
}
