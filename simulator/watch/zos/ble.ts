/** `@zos/ble`: frames to and from the phone. One connection, one listener; the last one wins. */
import type { GuestFunction } from "../engine/guest-value.ts";
import { Refusal } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import { call, refused, zosModule } from "./symbol.ts";

/** The longest frame the link takes. */
const LONGEST_FRAME = 3_600;

const MASTER_CALLS = [
  "mstBuildProfile",
  "mstConnect",
  "mstDestroyProfileInstance",
  "mstDisconnect",
  "mstGetConnIdByRemoteAddr",
  "mstGetProfileInstance",
  "mstOffAllCb",
  "mstOnCharaNotification",
  "mstOnCharaReadComplete",
  "mstOnCharaValueArrived",
  "mstOnCharaWriteComplete",
  "mstOnDescValueArrived",
  "mstOnDescWriteComplete",
  "mstOnPrepare",
  "mstOnServiceChangeBegin",
  "mstOnServiceChangeEnd",
  "mstPair",
  "mstPrepare",
  "mstReadCharacteristic",
  "mstReadDescriptor",
  "mstStartScan",
  "mstStopScan",
  "mstWriteCharacteristic",
  "mstWriteDescriptor",
] as const;

export function bleModule(world: World) {
  const { linkEnd } = world.machine;
  let receiver: GuestFunction | undefined;
  let watcher: GuestFunction | undefined;
  let index = 0;
  world.onEnd(
    linkEnd.onFrame((frame) => {
      const copy = frame.slice();
      world.whenIdle(() => {
        if (receiver === undefined) return;
        index += 1;
        world.call(receiver, index, copy, copy.byteLength);
      });
    }),
  );
  world.onEnd(
    linkEnd.onConnection((connected) =>
      world.whenIdle(() => {
        if (watcher !== undefined) world.call(watcher, connected);
      }),
    ),
  );
  const master = Object.fromEntries(MASTER_CALLS.map((name) => [name, refused()])) as Record<
    (typeof MASTER_CALLS)[number],
    ReturnType<typeof refused>
  >;
  return zosModule("@zos/ble", {
    ...master,
    createConnect: call((args) => {
      receiver = args.get("function", 0);
      return undefined;
    }),
    disConnect: call(() => {
      receiver = undefined;
      return undefined;
    }),
    // The typings say void; the vendor's library wants to see true.
    send: call((args) => {
      const frame = args.get("bytes", 0).slice(0, args.get("number", 1));
      if (frame.byteLength > LONGEST_FRAME) {
        throw new Refusal(`${args.label}: a frame has ${LONGEST_FRAME} bytes at most`);
      }
      return linkEnd.send(frame);
    }),
    connectStatus: call(() => linkEnd.connected),
    addListener: call((args) => {
      watcher = args.get("function", 0);
      return undefined;
    }),
    removeListener: call(() => {
      watcher = undefined;
      return undefined;
    }),
  });
}
