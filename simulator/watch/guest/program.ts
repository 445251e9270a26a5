/**
 * Runs inside QuickJS: the names that packed code expects, and the lifecycle of App and Page. Every
 * page is evaluated afresh in a scope of its own; `this` in a lifecycle call is the options object.
 */
import type { Guest, GuestCall, Kit } from "./kit.ts";
import type { GuestTimers } from "./timers.ts";

interface Options extends Guest {
  globalData?: unknown;
}

export function installProgram(kit: Kit): void {
  const lifeCycle = {};
  const logger = kit.natives["@zos/utils"]?.["log"]?.("");
  const scoped: Guest = { _$mgr$_: {} };
  const appScope: Guest = {};
  const app: { _options: Options; __globals__: Guest } = {
    _options: {},
    __globals__: { __scopedGlobals__: scoped, __$$G$$__: appScope },
  };
  let page: { _options: Options; __globals__: Guest } | undefined;
  let declared = "";
  const manager = {
    currentApp: { __globals__: app.__globals__, current: undefined as unknown },
  };
  const getApp = () => app;
  const getCurrentPage = () => page;
  const scopeFor = (owner: string): Guest => {
    const timers = kit.natives["timers"]?.["of"]?.(owner) as GuestTimers;
    return {
      __$$R$$__: kit.natives["require"]?.["of"]?.(owner),
      __$$app$$__: app,
      getApp,
      getCurrentPage,
      setTimeout: timers.setTimeout,
      setInterval: timers.setInterval,
      clearTimeout: timers.clear,
      clearInterval: timers.clear,
    };
  };
  const once = (what: string, wanted: string, use: (options: Options) => void): GuestCall => {
    return (options) => {
      if (declared === what) kit.raise(`${wanted}() was called twice`);
      declared = what;
      use(options as Options);
      return options;
    };
  };
  const lifecycle = (target: { _options: Options } | undefined, name: string, args: unknown[]) => {
    const step = target?._options[name];
    if (typeof step === "function") step.apply(target?._options, args);
  };

  kit.entries["beginApp"] = () => {
    declared = "";
    Object.assign(appScope, scopeFor("app"), { module: { exports: {} } });
    appScope["App"] = once("app", "App", (options) => {
      app._options = options;
    });
  };
  kit.entries["beginPage"] = (path, owner) => {
    declared = "";
    const scope: Guest = { ...scopeFor(owner as string), module: { exports: {} } };
    const made = { _options: {} as Options, __globals__: { __$$G$$__: scope } };
    scope["__$$module$$__"] = { id: owner, path };
    scope["Page"] = once("page", "Page", (options) => {
      made._options = options;
    });
    page = made;
    manager.currentApp.current = made;
  };
  kit.entries["declared"] = () => declared;
  kit.entries["app"] = (name, ...args) => lifecycle(app, name as string, args);
  kit.entries["page"] = (name, ...args) => lifecycle(page, name as string, args);
  kit.entries["endPage"] = () => {
    page = undefined;
    manager.currentApp.current = undefined;
  };
  Object.assign(kit.global, {
    DeviceRuntimeCore: { LifeCycle: lifeCycle, HmLogger: logger },
    __$$hmAppManager$$__: manager,
    getApp,
    getCurrentPage,
  });
}
