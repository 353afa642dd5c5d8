// Tests that open saved workbooks in LibreOffice: `npm run test:libreoffice`.
const { project, root } = require("../jest/project");

module.exports = {
  ...project("libreoffice", "test/libreoffice"),
  rootDir: root,
  // One at a time: LibreOffice shares a profile.
  maxWorkers: 1,
  testTimeout: 900_000,
};
