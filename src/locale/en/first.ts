// What the pane needs of English at once, in one file.
export { failures } from "./failures";
export { pane } from "./pane";
