// One jest project: which folders it runs and how TypeScript is turned into JavaScript. Used by all jest configurations.
const path = require("node:path");

const root = path.resolve(__dirname, "../..");

/** Packages that ship only as ES modules, which jest must turn into CommonJS first. */
const ES_ONLY = [
  "lodash-es",
  "nanoid",
  "rbush",
  "quickselect",
  "kdbush",
  "franc-min",
  "trigram-utils",
  "n-gram",
  "collapse-white-space",
  "cjk-regex",
  "unicode-regex",
  "regexp-util",
];

/** Looked up through jest's sandbox they cost the embedded engine up to four times the work itself. */
const HOT_GLOBALS = ["Object", "Array", "Number", "String", "Math", "Map", "Set", "RegExp", "JSON"];

const transform = {
  "^.+\\.[jt]sx?$": [
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
    ...(more.testEnvironment === "jsdom" ? {} : { sandboxInjectedGlobals: HOT_GLOBALS }),
    transformIgnorePatterns: [`/node_modules/(?!(?:${ES_ONLY.join("|")})/)`],
    ...more,
  };
}

module.exports = { root, project };
