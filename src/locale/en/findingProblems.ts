// English words for what exactly is wrong; same keys as Vietnamese. Rules are written in Vietnamese in every language.
import { findingProblems as vi, type ProblemWords } from "../vi/findingProblems";

export const findingProblems: ProblemWords = {
  notation: {
    unknown: "“{piece}” is not known",
    number: "“{piece}” is no number",
    ambiguousNumber: "“{piece}” may be thousands or decimals; write 1000 or 1,000",
    interval: "nothing lies in “{piece}” (its start is beyond its end)",
    missing: "something is missing at “{piece}”",
    repeated: "“{piece}” is given twice",
  },
  level: {
    repeated: "another level has this name",
    number: "a number as a name cannot be told from points",
    state: "KAD and MIỄN have meanings of their own",
    blank: "the name is blank",
    long: "the name is longer than 100 characters",
    sign: "the name has one of ; = | * ? ~ or a quotation mark",
  },
  parent: {
    unknown: "no criterion has this code",
    self: "it is the criterion itself",
    circular: "the groups contain each other",
    option: "that is a row of explanation",
    leaf: "that is a criterion with points of its own, not a group",
  },
  code: {
    unknown: "no criterion has this code",
    self: "it is the criterion itself",
    circular: "the two criteria wait for each other",
    notNumber: "that criterion is not entered as a number",
    noPoints: "that criterion has no points",
    noMaximum: "that criterion has no maximum",
  },
  numbers: {
    maxMissing: "this rule needs a maximum above 0",
    perZero: "each case gives 0 points",
    everyZero: "the step must be above 0",
    nothing: "the rule has no bands or levels",
    deduction: "the percent taken off must be from 0 to 100",
    target: "the target must be above 0",
    emptyInterval: "it has a range that holds no number",
  },
  entry: { notWhole: "it must be a whole number", negative: "it must not be negative" },
  need: {
    notNumber: "is no number",
    notPositive: "must be above 0",
    negative: "must not be negative",
    noTable: "is in none of the sizes of the rule",
  },
  example: "For example: {rule}",
  examples: vi.examples,
  noRule: "Choose the kind of the criterion again.",
  over: "{over} too many.",
};
