/** Every module of the watch, wired to one run of a program. */
import type { World } from "../world.ts";
import { appModule } from "./app.ts";
import { bleModule } from "./ble.ts";
import { deviceModule } from "./device.ts";
import { displayModule } from "./display.ts";
import { fsModule } from "./fs.ts";
import { OpenFiles } from "./fs-files.ts";
import { i18nModule } from "./i18n.ts";
import { interactionModule, modalCalls } from "./interaction.ts";
import { notificationModule } from "./notification.ts";
import { pageModule } from "./page.ts";
import { Registry } from "./registry.ts";
import { routerModule } from "./router.ts";
import { sensorCalls, sensorModule } from "./sensor.ts";
import { settingsModule } from "./settings.ts";
import { storageModule } from "./storage.ts";
import type { ZosModule } from "./symbol.ts";
import { timerCalls, timerModule } from "./timer.ts";
import { uiModule } from "./ui.ts";
import { utilsModule } from "./utils.ts";
import { widgetCalls } from "./widget-calls.ts";

export function zosModules(world: World, files: OpenFiles): readonly ZosModule[] {
  return [
    appModule(world),
    bleModule(world),
    deviceModule(world),
    displayModule(world),
    fsModule(world, files),
    i18nModule(world),
    interactionModule(world),
    notificationModule(world),
    pageModule(world),
    routerModule(world),
    sensorModule(world),
    settingsModule(world),
    storageModule(world),
    timerModule(),
    uiModule(world),
    utilsModule(),
  ];
}

export function createRegistry(world: World): Registry {
  const files = new OpenFiles(world.machine.disk);
  const { model, program } = world.machine;
  const registry = new Registry(
    zosModules(world, files),
    model.apiLevel,
    program.appJson.permissions,
  );
  registry.addInternal({ "files.read": files.read });
  registry.addInternal({ ...timerCalls(world), ...widgetCalls(world), ...modalCalls(world) });
  registry.addInternal(sensorCalls(world));
  return registry;
}
