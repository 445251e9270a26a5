/**
 * Everything runs in Node. Two files at a time: several of them drive a browser or
 * a packer, which want a core of their own. Limits are wide, for slow machines.
 */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    setupFiles: ["tests/support/property-seed.ts"],
    globalSetup: ["tests/support/postgres-server.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
