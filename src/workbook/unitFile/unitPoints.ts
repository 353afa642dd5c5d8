// The running total of a form: what each entry is worth, subtotals of groups, and the total, as formulas with the rules' numbers in them.
// Provisional: kinds that need other participants or other entries are reckoned when the files are gathered. The twin is core/points.ts.
import { criteriaTree, type CriteriaTree } from "../../core/criteriaTree";
import type { AbsencePolicy, Criterion, Movement } from "../../core/movement";
import type { Interval } from "../../core/rule";
import { absencePoints } from "../../core/rules/leafPoints";
import { call, iff, literal, numeral, ref } from "../expression";
import { columnLetters } from "../area";
import { KAD, MIEN, NO_TEXT, YES_TEXT } from "./unitCells";

const BLANK = '""';
/** Nested IFs; Excel takes 64 levels. */
const MOST_NESTED = 40;

/** Whether what an entry is worth can be told by itself. Gates and notes are worth nothing and count as told. */
export function isToldAtOnce({ rule, onlyIfFull, max }: Criterion): boolean {
  if (onlyIfFull !== null) return false;
  switch (rule.kind) {
    case "bySize":
    case "leader":
      return false;
    case "target":
      return typeof rule.target === "number" && rule.target > 0 && rule.late === null && rule.failed === null && max !== null;
    case "levels":
      return rule.levels.length <= MOST_NESTED;
    case "bands":
      return rule.bands.length <= MOST_NESTED;
    case "yesNo":
      return rule.yes !== null || max !== null;
    default:
      return true;
  }
}

/** What the entry in cell `x` is worth; "" where it has no points. Only for criteria that are told at once. */
export function worthFormula(criterion: Criterion, x: string): string {
  const { rule } = criterion;
  if (rule.kind === "note" || rule.kind === "gate" || rule.kind === "group" || rule.kind === "option") return "";
  const absence = (policy: AbsencePolicy): string => {
    const points = absencePoints(criterion, policy);
    return points === null ? BLANK : numeral(points);
  };
  const rest = iff(
    `${x}=${KAD}`,
    absence(criterion.whenNotApplicable),
    iff(`${x}=${MIEN}`, absence(criterion.whenExempt), ofEntry(criterion, x)),
  );
  return `=${call("IFERROR", iff(`${x}=""`, BLANK, rest), BLANK)}`;
}

/** Points of what is neither blank, KAD nor MIỄN. #N/A where it has none. */
function ofEntry(criterion: Criterion, x: string): string {
  const { rule } = criterion;
  const none = "NA()";
  const number = (points: string): string => iff(call("ISNUMBER", x), clamped(criterion, points), none);
  switch (rule.kind) {
    case "yesNo":
      return clamped(
        criterion,
        iff(
          call("OR", `${x}=${YES_TEXT}`, `${x}=1`),
          numeral(rule.yes ?? criterion.max ?? 0),
          iff(call("OR", `${x}=${NO_TEXT}`, `${x}=0`), numeral(rule.no), none),
        ),
      );
    case "levels":
      return clamped(criterion, chain(rule.levels.map(({ name, points }) => [`${x}=${literal(name)}`, numeral(points)])));
    case "bands":
      return number(chain(rule.bands.map((band) => [inside(x, band), numeral(band.points)])));
    case "count":
      return number(iff(call("AND", `${x}>=0`, `${x}=INT(${x})`), `${numeral(rule.start)}+${x}*(${numeral(rule.per)})`, none));
    case "progressive": {
      const steps = call("INT", call("ROUND", `(${x}-(${numeral(rule.from)}))/${numeral(rule.every)}`, 9));
      return number(iff(`${x}>${numeral(rule.from)}`, `${numeral(rule.first)}+(${numeral(rule.per)})*${steps}`, "0"));
    }
    case "target": {
      const { max, cap, floor } = criterion;
      let points = `${numeral(max ?? 0)}*${x}/${numeral(Number(rule.target))}`;
      if (cap === null) points = call("MIN", points, numeral(max ?? 0));
      if (floor === null) points = call("MAX", points, 0);
      return number(iff(`${x}>=0`, points, none));
    }
    default:
      return number(x);
  }
}

function clamped({ cap, floor, weight, decimals }: Criterion, points: string): string {
  let value = points;
  if (cap !== null) value = call("MIN", value, numeral(cap));
  if (floor !== null) value = call("MAX", value, numeral(floor));
  const weighted = `(${value})*${numeral(weight)}`;
  return decimals === null ? weighted : call("ROUND", weighted, decimals);
}

function chain(cases: readonly (readonly [condition: string, points: string])[]): string {
  return cases.reduceRight((otherwise, [condition, points]) => iff(condition, points, otherwise), "NA()");
}

function inside(x: string, { from, to }: Interval): string {
  const tests = [
    ...(from === null ? [] : [`${x}${from.isClosed ? ">=" : ">"}${numeral(from.value)}`]),
    ...(to === null ? [] : [`${x}${to.isClosed ? "<=" : "<"}${numeral(to.value)}`]),
  ];
  return tests.length === 0 ? "TRUE" : tests.length === 1 ? tests[0]! : call("AND", ...tests);
}

/** Formulas of sums over rows of one column. */
export class FormSums {
  private readonly tree: CriteriaTree;

  /** `rowOf`: the sheet's row of a criterion by its index in the list; undefined where the form has none. */
  constructor(
    private readonly movement: Pick<Movement, "criteria" | "limits" | "totalDecimals">,
    private readonly column: number,
    private readonly rowOf: ReadonlyMap<number, number>,
  ) {
    this.tree = criteriaTree(movement.criteria);
  }

  /** Value of a group: sum or best of its children in the form, clamped; "" without any. */
  group(index: number): string {
    const { rule, cap, floor } = this.movement.criteria[index]!;
    const cells = this.cells(this.tree.addends[index]!);
    if (cells === null) return "";
    let value = rule.kind === "group" && rule.combine === "best" ? call("MAX", cells) : noiseless(call("SUM", cells));
    if (cap !== null) value = call("MIN", value, numeral(cap));
    if (floor !== null) value = call("MAX", value, numeral(floor));
    return `=${iff(`${call("COUNT", cells)}=0`, BLANK, value)}`;
  }

  /** Base, bonus or deduction within its limit; null where the form has nothing of that part. */
  part(part: "base" | "bonus" | "deduction"): string | null {
    const cells = this.cells(this.tree.roots[part]);
    if (cells === null) return null;
    const { limits } = this.movement;
    let value = noiseless(call("SUM", cells));
    if (part === "bonus" && limits.bonus !== null) value = call("MIN", value, numeral(limits.bonus));
    if (part === "deduction" && limits.deduction !== null) value = call("MAX", value, numeral(-limits.deduction));
    return iff(`${call("COUNT", cells)}=0`, BLANK, value);
  }

  /** The total of those parts; `parts` are formulas or cells. */
  total(parts: readonly string[]): string {
    const { limits, totalDecimals } = this.movement;
    let value = noiseless(call("SUM", ...parts));
    if (limits.total !== null) value = call("MIN", value, numeral(limits.total));
    if (totalDecimals !== null) value = call("ROUND", value, totalDecimals);
    return `=${iff(`${call("COUNT", ...parts)}=0`, BLANK, value)}`;
  }

  /** Whether the criterion adds to something that is summed here. */
  private cells(indexes: readonly number[]): string | null {
    const rows = indexes.flatMap((index) => this.rowOf.get(index) ?? []).sort((a, b) => a - b);
    if (rows.length === 0) return null;
    const letters = columnLetters(this.column);
    const parts: string[] = [];
    for (let i = 0; i < rows.length; ) {
      let count = 1;
      while (rows[i + count] === rows[i]! + count) count++;
      const first = ref(rows[i]!, this.column);
      parts.push(count === 1 ? first : `${first}:${letters}${rows[i]! + count}`);
      i += count;
    }
    return parts.join(",");
  }
}

/** Without binary noise. */
function noiseless(sum: string): string {
  return call("ROUND", sum, 9);
}
