import { defineConfig } from "vitest/config";

// Pure code shares its modules between files: loading them anew for each would take ten times as long.
const pure = ["test/aws/**", "test/report/**", "test/rules/**", "test/services/**", "test/snippets/**"].map(
  (path) => `${path}/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // A machine of CI may stall for seconds: what waits for a clock may try again there, and only there.
    retry: process.env["CI"] ? 2 : 0,
    reporters: [process.env["CI"] ? "dot" : "default", "./test/support/summary.ts"],
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"], exclude: pure } },
    ],
  },
});
