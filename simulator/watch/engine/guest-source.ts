/** The source that is run in a fresh engine before the program: `guest/` as text, in order. */
import { installBuffer, installBufferNumbers, installBufferText } from "../guest/buffer.ts";
import { installCodec } from "../guest/codec.ts";
import { installConsole } from "../guest/console.ts";
import { banEvaluation, removeModernBuiltIns, useSimulatedTime } from "../guest/engine-age.ts";
import { installFileReading } from "../guest/file-reading.ts";
import { installGoingOn, installStrict, makeKit } from "../guest/kit.ts";
import { installMissing, installModules, type ModuleSetup } from "../guest/modules.ts";
import { installProgram, installScopes } from "../guest/program.ts";
import { installRejections } from "../guest/promises.ts";
import { installDecoding, installEncodings, installTextBytes } from "../guest/text-bytes.ts";
import { installTimers } from "../guest/timers.ts";
import { installEvents, installUtilities } from "../guest/utilities.ts";
import { installModals, installWidgets, type WidgetSetup } from "../guest/widgets.ts";

export interface GuestSetup {
  readonly modules: ModuleSetup;
  readonly screen: { readonly width: number; readonly designWidth: number };
  readonly widgets: WidgetSetup;
  /** Whether what is missing is named and passed over, rather than thrown into the program. */
  readonly goesOn: boolean;
}

export function guestSource({ modules, screen, widgets, goesOn }: GuestSetup): string {
  const steps = [
    [installStrict],
    [installGoingOn, goesOn],
    [installCodec],
    [removeModernBuiltIns],
    [useSimulatedTime],
    [installRejections],
    [installTimers],
    [installConsole],
    [installTextBytes],
    [installDecoding],
    [installEncodings],
    [installBuffer],
    [installBufferText],
    [installBufferNumbers],
    [installEvents],
    [installUtilities, screen],
    [installWidgets, widgets],
    [installModals],
    [installFileReading],
    [installMissing, modules],
    [installModules, modules],
    [installScopes],
    [installProgram],
    [banEvaluation],
  ] as const;
  const calls = steps.map(([install, argument]) => {
    const rest = argument === undefined ? "" : `, ${JSON.stringify(argument)}`;
    return `(${install.toString()})(kit${rest});`;
  });
  // Some TypeScript runners wrap functions to keep their names; the wrapper has to exist here too.
  return `(function (door) {
    const __name = (value) => value;
    const kit = (${makeKit.toString()})(door);
    ${calls.join("\n")}
  })`;
}
