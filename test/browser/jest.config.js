// Tests that drive the built add-in in Chromium: `npm run test:browser`.
const { project, root } = require("../jest/project");

module.exports = {
  ...project("browser", "test/browser"),
  rootDir: root,
  // One at a time: each test starts a server and a browser.
  maxWorkers: 1,
  testTimeout: 900_000,
};
