// Words of the pictures on the ranking screen, the spread of totals and the bars by group of criteria, English.
import type { Same } from "../same";
import type { spread as vi } from "../vi/spread";

export const spread: Same<typeof vi> = {
  pictures: "Picture",
  views: { totals: "Spread of totals", groups: "By group of criteria" },
  heading: "Spread of totals",
  picture: "With a total: {count}. Lowest {min}, median {median}, highest {max}. Tied: {tied}.",
  line: "Lowest total on the list {list}: {total}.",
  lineMark: "listed from {total}",
  one: "one participant",
  tied: "tied",
  interval: "From {from} to below {to}: {count}",
  dot: "{name}: {total point|points}, rank {rank}",
  hint: "Press a mark for its explanation; by keyboard, arrows choose a mark, Enter opens it.",
  band: "Band {band} (last decision): from {total point|points}.",
  noBandLine: "Band {band} has no one line of points: quotas, conditions or groups count too.",
  bandMark: "{band} from {total}",
  groups: {
    heading: "Points by group of criteria",
    reading: "Reading the points of each group",
    others: "Other criteria",
    bonus: "Bonus points",
    deduction: "Deductions",
    row: "Rank {rank}. {name}: {total point|points}. {parts}.",
    rowWithoutRank: "{name}: {total point|points}. {parts}.",
    part: "{name} {points}",
    partMark: "{mark} {points}",
    figures: "Show the points of each group",
    limited: "The movement limits or rounds totals, so a total may differ from the length of its bar.",
    stale: "The workbook changed after this picture was drawn.",
    again: "Draw again",
    none: "Nobody has points yet.",
    hint: "Press a bar for its explanation; by keyboard, up and down choose a bar, Enter opens it.",
  },
};
