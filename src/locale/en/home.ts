// Words of the home's lines that are loaded when needed, English: what has become old, how far each part is.
import type { Same } from "../same";
import type { home as vi } from "../vi/home";

export const home: Same<typeof vi> = {
  stale: {
    label: "Out of date",
    ranking: "The board is out of date",
    rankingCells: "The board is out of date; entry cells changed: {count}",
    decision: "The decision is out of date",
    list: "The list “{list}” is out of date",
    pack: "Papers out of date: {count}",
    report: "The report is out of date",
    form: "The scoring form is out of date",
    scoreSheet: "The score sheet is out of date",
    more: "lists beside these: {count}",
    renew: {
      ranking: "Rank again",
      decision: "Decide again",
      list: "Make again",
      pack: "Make again",
      report: "Make again",
      form: "Make again",
      scoreSheet: "Open Explain",
    },
  },
  since: {
    unknown: "Data changed after the ranking.",
    cells: "Entry cells changed after the ranking: {count}.",
    other: "Lists or rules changed after the ranking.",
    cellsAndOther: "Entry cells changed after the ranking: {count}. Lists or rules changed too.",
  },
  progress: {
    heading: "Progress by part",
    participants: "By participant",
    criteria: "By criterion",
    done: "Complete: {done}/{count}",
    allDone: "Everything is scored.",
    meter: "Scoring progress: {name}",
    count: "{filled}/{cells}",
    fill: "Go on",
    fillOf: "Go on scoring: {name}",
  },
};
