/** With `FC_SEED` set every property draws the same values again; `npm test` sets and prints one. */
import fc from "fast-check";

const seed = Number(process.env["FC_SEED"]);
if (process.env["FC_SEED"] !== undefined && Number.isInteger(seed)) fc.configureGlobal({ seed });
