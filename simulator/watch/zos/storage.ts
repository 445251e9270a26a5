/** `@zos/storage`: values by key. The local one is on disk, the session's ends with the run. */
import { Refusal } from "../engine/guest-value.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import { call, type Member, refused, zosClass, zosModule, zosObject } from "./symbol.ts";

const LOCAL = { permission: "device:os.local_storage" };
const DEFAULT_FILE = "default";

interface Store {
  readonly isWritable: boolean;
  readonly values: Map<string, string>;
}

type Instance = import("@zos/storage").LocalStorage;

/** Types survive: a number comes back as a number, an object as an equal one. */
function members(storeOf: (args: Arguments) => Store): Record<keyof Instance, Member> {
  return {
    setItem: call((args) => {
      const { isWritable, values } = storeOf(args);
      const key = args.get("text", 1);
      const json = JSON.stringify(args.values[2]);
      if (json === undefined) throw new Refusal(`${args.label}: undefined cannot be stored`);
      if (isWritable) values.set(key, json);
      return undefined;
    }),
    getItem: call((args) => {
      const json = storeOf(args).values.get(args.get("text", 1));
      return json === undefined ? (args.values[2] as string | undefined) : JSON.parse(json);
    }),
    removeItem: call((args) => {
      const { isWritable, values } = storeOf(args);
      if (isWritable) values.delete(args.get("text", 1));
      return undefined;
    }),
    clear: call((args) => {
      const { isWritable, values } = storeOf(args);
      if (isWritable) values.clear();
      return undefined;
    }),
  };
}

export function storageModule(world: World) {
  const { disk } = world.machine;
  const names: string[] = [DEFAULT_FILE];
  const local = members((args) => ({
    isWritable: disk.isWritable,
    values: disk.storage(names[args.get("number", 0)] ?? DEFAULT_FILE),
  }));
  const session = members(() => ({ isWritable: true, values: world.session }));
  return zosModule(
    "@zos/storage",
    {
      localStorage: zosObject<Instance>(local, LOCAL),
      LocalStorage: zosClass<Instance>(
        (args) => names.push(args.optional("text", 0) ?? DEFAULT_FILE) - 1,
        local,
        { ...LOCAL, since: "3.0" },
      ),
      sessionStorage: zosObject<Instance>(session),
      SessionStorage: zosClass<Instance>(() => 0, session),
    },
    {
      TypedStorage: refused({ since: "3.0" }),
      ShareLocalStorage: refused({ since: "4.0" }),
      ShareTypedStorage: refused({ since: "4.0" }),
    },
  );
}
