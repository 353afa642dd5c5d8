// Webpack loader for Univer's spreadsheet interface: its name box and its list of names show hidden names too, which Excel never does.
// Fails the build when the lines are no longer there, so that nobody believes in a repair that does not happen.
const LIST = "Array.from(Object.values(definedNameMap))";
/** The name box's list, the panel of names, and the panel's rows. */
const PLACES = 3;

module.exports = function hideHiddenNames(source) {
  const parts = source.split(LIST);
  if (parts.length !== PLACES + 1) throw new Error(`Univer lists names in ${parts.length - 1} places, not in ${PLACES}`);
  return parts.join(`${LIST}.filter((one) => one.hidden !== true)`);
};
