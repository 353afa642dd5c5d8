// Tests that need nothing but Node: `npm test`. Those that need Chromium or LibreOffice are configured in their own folders.
const os = require("node:os");
const { project, root } = require("./test/jest/project");

module.exports = {
  rootDir: root,
  maxWorkers: Math.max(2, Math.floor(os.cpus().length / 2)),
  workerIdleMemoryLimit: "1500MB",
  // Generous: the machine's speed must never decide a test.
  testTimeout: 900_000,
  projects: [
    project("node", "test", {
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/taskpane/", "<rootDir>/test/browser/", "<rootDir>/test/libreoffice/"],
    }),
    project("jsdom", "test", {
      testMatch: [`<rootDir>/test/taskpane/**/*.test.{ts,tsx}`],
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/jest/domGaps.js"],
      setupFilesAfterEnv: ["@testing-library/jest-dom"],
    }),
  ],
};
