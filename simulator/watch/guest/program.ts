/**
 * Runs inside QuickJS: the names that packed code expects, and the lifecycle of App and Page. Every
 * page is evaluated afresh in a scope of its own; `this` in a lifecycle call is the options object.
 */
import type { Guest, GuestCall, Kit } from "./kit.ts";
import type { GuestTimers } from "./timers.ts";

interface Options extends Guest {
  globalData?: unknown;
}

interface Part {
  _options: Options;
  readonly __globals__: Guest;
}

/** The names of each bundle's own scope: its modules and its timers among them. */
export function installScopes(kit: Kit): void {
  const scoped: Guest = { _$mgr$_: {} };
  const app: Part = { _options: {}, __globals__: { __scopedGlobals__: scoped } };
  kit.natives["app"] = { of: () => app };
  kit.natives["scope"] = {
    of: (owner): Guest => {
      const timers = kit.natives["timers"]?.["of"]?.(owner) as GuestTimers;
      return {
        __$$R$$__: kit.natives["require"]?.["of"]?.(owner),
        __$$app$$__: app,
        module: { exports: {} },
        setTimeout: timers.setTimeout,
        setInterval: timers.setInterval,
        clearTimeout: timers.clear,
        clearInterval: timers.clear,
      };
    },
  };
}

export function installProgram(kit: Kit): void {
  const logger = kit.natives["@zos/utils"]?.["log"]?.("") as Record<string, GuestCall>;
  const app = kit.natives["app"]?.["of"]?.("") as Part;
  const scopeFor = (owner: string) => kit.natives["scope"]?.["of"]?.(owner) as Guest;
  let page: Part | undefined;
  let declared = "";
  const manager = {
    currentApp: { __globals__: app.__globals__, current: undefined as unknown },
  };
  const getApp = () => app;
  const getCurrentPage = () => page;
  const once = (what: string, wanted: string, use: (options: Options) => void): GuestCall => {
    return (options) => {
      if (declared === what) kit.raise(`${wanted}() was called twice`);
      declared = what;
      use(options as Options);
      return options;
    };
  };
  const lifecycle = (target: Part | undefined, name: string, args: unknown[]) => {
    const step = target?._options[name];
    if (typeof step === "function") step.apply(target?._options, args);
  };

  kit.entries["beginApp"] = () => {
    declared = "";
    const scope = scopeFor("app");
    scope["App"] = once("app", "App", (options) => {
      app._options = options;
    });
    app.__globals__["__$$G$$__"] = scope;
  };
  kit.entries["beginPage"] = (path, owner) => {
    declared = "";
    const scope = scopeFor(owner as string);
    const made: Part = { _options: {}, __globals__: { __$$G$$__: scope } };
    scope["__$$module$$__"] = { id: owner, path };
    scope["Page"] = once("page", "Page", (options) => {
      made._options = options;
    });
    page = made;
    manager.currentApp.current = made;
  };
  kit.entries["declared"] = () => declared;
  kit.entries["app"] = (name, ...args) => lifecycle(app, name as string, args);
  // An app that goes, and finds no phone to tell, fails in the vendor's library: a watch logs that,
  // the program is over either way. With a phone there it is the program's fault.
  kit.entries["leaveApp"] = (isAlone) => {
    try {
      lifecycle(app, "onDestroy", []);
    } catch (error) {
      if (isAlone !== true) throw error;
      logger["error"]?.("App.onDestroy, with no phone there:", error);
    }
  };
  kit.entries["page"] = (name, ...args) => lifecycle(page, name as string, args);
  kit.entries["endPage"] = () => {
    page = undefined;
    manager.currentApp.current = undefined;
  };
  Object.assign(kit.global, {
    DeviceRuntimeCore: { LifeCycle: {}, HmLogger: logger },
    __$$hmAppManager$$__: manager,
    getApp,
    getCurrentPage,
  });
}
