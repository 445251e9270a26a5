/** A watch that is about to go out. It is said while there is still time to stop with dignity. */

import { Battery } from "@zos/sensor";

const LOW_PERCENT = 5;

/** Told once, when the charge falls to the last few per cent. Answers its own end. */
export function onLowBattery(told: () => void): () => void {
  const battery = new Battery();
  let isTold = battery.getCurrent() <= LOW_PERCENT;
  const look = () => {
    if (isTold || battery.getCurrent() > LOW_PERCENT) return;
    isTold = true;
    told();
  };
  battery.onChange(look);
  return () => battery.offChange(look);
}
