/**
 * Everything runs in Node. Two files at a time: several of them drive a browser or
 * a packer, which want a core of their own. Limits are wide, for slow machines.
 */
import { defineConfig } from "vitest/config";

/** Rooms whose tests keep nothing outside their own file share a process: half of their time is imports. */
const SHARING = ["core", "simulator", "page", "app-side", "setting", "layout", "sweep"];
const sharing = SHARING.map((room) => `tests/${room}/**/*.test.ts`);

const common = {
  environment: "node" as const,
  setupFiles: ["tests/support/property-seed.ts"],
  pool: "forks" as const,
  testTimeout: 120_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: "sharing", include: sharing, isolate: false } },
      {
        test: {
          ...common,
          name: "apart",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: sharing,
          globalSetup: ["tests/support/postgres-server.ts"],
        },
      },
    ],
  },
});
