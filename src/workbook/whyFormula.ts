// "Vì sao" as a formula of the result sheet. Its twin in TypeScript is whyText.ts.
import { DIFFERENCE_DECIMALS } from "../core/decimal";
import type { TieBreak } from "../core/movement";
import { NO_KEY } from "../core/tieBreakKeys";
import { ladderSheet } from "../locale/vi/ladderSheet";
import { whySheet as why } from "../locale/vi/whySheet";
import { call, columnRef, iff, literal, ref } from "./expression";
import { FIRST_ROW, KEY_ROWS, LEAD_COLUMNS } from "./layout";
import type { ResultModel } from "./resultModel";
import { lowerFirst } from "./whyText";

/** "Vì sao" in words: against the one above in the cluster, then against the one below where only the ladder or nothing parts them. */
export function whyFormula({ shape, columns }: ResultModel, ladder: readonly TieBreak[]): string {
  const keys = Array.from({ length: shape.keys }, (_, step) => columns.firstKey + step);
  const value = columns.share ?? columns.total;
  const unit = columns.share === null ? "" : why.percent;
  const at = (column: number): string => ref(FIRST_ROW, column, "column");
  const all = (column: number): string => columnRef(column, FIRST_ROW, shape.participants);
  const above = (column: number): string => call("INDEX", all(column), at(columns.above));
  const below = call("MATCH", `${at(columns.line)}+1`, all(columns.line), 0);
  const belowOf = (column: number): string => call("INDEX", all(column), below);
  const difference = call("ROUND", `${above(value)}-${at(value)}`, DIFFERENCE_DECIMALS);
  const own = `" ("&${at(value)}&${literal(`${unit})`)}`;
  const equalTo = columns.share === null ? why.equalTo : why.equalShareTo;
  const equal = (name: string): string => `${literal(equalTo)}&${name}&${own}`;
  const keyText = (key: string, step: string): string => {
    const number = `${key}*${call("INDEX", keyHeader(columns.firstKey, keys.length, KEY_ROWS.direction), step)}`;
    const isOneOf = (kinds: readonly TieBreak["by"][]): string => stepTest(ladder, kinds, step);
    const { preference, unknown } = ladderSheet;
    return iff(
      `${key}=${NO_KEY}`,
      either(isOneOf(["previousRank", "votes"]), literal(unknown), literal(why.noPoints)),
      either(isOneOf(["preference"]), iff(`${number}=1`, literal(preference.yes), literal(preference.no)), number),
    );
  };
  const byKey = (step: string, ownKey: string, otherKey: string, lead: string): string => {
    const direction = call("INDEX", keyHeader(columns.firstKey, keys.length, KEY_ROWS.direction), step);
    const name = call("INDEX", keyHeader(columns.firstKey, keys.length, KEY_ROWS.name), step);
    const sign = iff(`(${ownKey}-${otherKey})*${direction}>0`, '" > "', '" < "');
    return `${literal(lead)}&${name}&": "&${keyText(ownKey, step)}&${sign}&${keyText(otherKey, step)}`;
  };
  const ownKey = (step: string): string => call("INDEX", keyRow(columns.firstKey, keys.length), step);
  const keyAt = (row: string, step: string): string =>
    call("INDEX", keyBlock(columns.firstKey, keys.length, shape.participants), row, step);
  const aboveText = iff(
    `${at(columns.parting)}=-2`,
    literal(why.first),
    iff(
      `${at(columns.parting)}=0`,
      `${literal(why.lessThan)}&${difference}&${literal(`${unit || why.points}${why.than}`)}&${above(LEAD_COLUMNS.name)}`,
      iff(
        `${at(columns.parting)}=-1`,
        `${iff(`${at(columns.inCluster)}=1`, literal(`${why.first}; ${lowerFirst(why.tiedWith)}`), literal(why.tiedWith))}&${above(LEAD_COLUMNS.name)}&${own}&${literal(why.tieToCouncil)}`,
        keys.length === 0
          ? '""'
          : `${equal(above(LEAD_COLUMNS.name))}&${byKey(at(columns.parting), ownKey(at(columns.parting)), keyAt(at(columns.above), at(columns.parting)), why.worseAt)}`,
      ),
    ),
  );
  const partingBelow = belowOf(columns.parting);
  const tieBelow = `"; "&${literal(lowerFirst(why.tiedWith))}&${belowOf(LEAD_COLUMNS.name)}&${iff(
    `${at(columns.parting)}=-1`,
    '""',
    `${own}&${literal(why.tieToCouncil)}`,
  )}`;
  const ladderBelow =
    keys.length === 0
      ? '""'
      : `"; "&${literal(lowerFirst(equalTo))}&${belowOf(LEAD_COLUMNS.name)}&${own}&${byKey(partingBelow, ownKey(partingBelow), keyAt(below, partingBelow), why.betterAt)}`;
  const belowText = call("IFERROR", iff(`${partingBelow}=-1`, tieBelow, iff(`${partingBelow}>0`, ladderBelow, '""')), '""');
  return iff(`${at(columns.order)}>0`, `${aboveText}&${belowText}`, literal(why.none));
}

/** A condition: the step (from 1) of that cell is of one of these kinds. "TRUE" or "FALSE" where the ladder leaves no choice. */
function stepTest(ladder: readonly TieBreak[], kinds: readonly TieBreak["by"][], step: string): string {
  const found = ladder.flatMap(({ by }, i) => (kinds.includes(by) ? [i + 1] : []));
  if (found.length === 0) return "FALSE";
  if (found.length === ladder.length) return "TRUE";
  const tests = found.map((k) => `${step}=${k}`);
  return tests.length === 1 ? tests[0]! : call("OR", ...tests);
}

/** IF that is not written where its condition is known. */
function either(condition: string, then: string, otherwise: string): string {
  if (condition === "TRUE") return then;
  return condition === "FALSE" ? otherwise : iff(condition, then, otherwise);
}

function keyHeader(firstKey: number, keys: number, row: number): string {
  return `${ref(row, firstKey, "both")}:${ref(row, firstKey + keys - 1, "both")}`;
}

function keyRow(firstKey: number, keys: number): string {
  return `${ref(FIRST_ROW, firstKey, "column")}:${ref(FIRST_ROW, firstKey + keys - 1, "column")}`;
}

function keyBlock(firstKey: number, keys: number, participants: number): string {
  return `${ref(FIRST_ROW, firstKey, "both")}:${ref(FIRST_ROW + participants - 1, firstKey + keys - 1, "both")}`;
}
