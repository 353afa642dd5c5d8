// One jest project: which folders it runs and how TypeScript is turned into JavaScript. Used by all jest configurations.
const path = require("node:path");

const root = path.resolve(__dirname, "../..");

const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" }, hidden: { jest: true } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};

/**
 * A jest project over a folder of tests.
 * @param {string} displayName
 * @param {string} folder relative to the root
 * @param {object} more settings of this project alone
 */
function project(displayName, folder, more = {}) {
  return {
    displayName,
    rootDir: root,
    roots: [path.join(root, folder)],
    testEnvironment: "node",
    testMatch: [`<rootDir>/${folder}/**/*.test.{ts,tsx}`],
    transform,
    ...more,
  };
}

module.exports = { root, project };
