// Danh sách đề nghị: who the rule proposes, on a sheet of its own that knows when it has become old.
import type { NominationRule } from "../core/movement";
import { isUsableRule, nominate as apply, type GatedParticipant } from "../core/nomination";
import { gatesHit } from "../core/points";
import type { Standing } from "../core/ranking";
import { lookupKey } from "../core/lookupKey";
import { sheet as words } from "../locale/vi/sheet";
import { areaAt } from "../workbook/area";
import { LIST_PREFIX, SETTING_NAMES, freeTitle, listNames } from "../workbook/names";
import { openErrorsIn } from "../workbook/openErrors";
import { MAX_GATES_LENGTH, nominationPlan, type NominationLine } from "../workbook/nominationPlan";
import type { CellValue, Op, WorkbookPlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { sealFooterOps } from "../workbook/stages/sealFooter";
import { isBeforeApproval, sealIn } from "../workbook/stages/stageState";
import type { GatedRow, NominateAnswer, RankedRow } from "./answers";
import { boardLine } from "./boardLine";
import { stop, type Command } from "./command";
import { requireOpen } from "./locked";
import { readMatrix, ruleOrDefault, type MatrixState } from "./readMovement";
import { requireBuildableLists } from "./ruleLengths";
import { isProvisional } from "./rank";
import { rankedRows, repairPlan } from "./results";
import { checkResults } from "./checkResults";
import { basisOf, codeOfScores, criteriaText, gateNames } from "./basis";
import { timeText } from "./timeText";

/** Input null: the rule stored in the workbook, or the first three of each cluster. */
export const nominate: Command<NominationRule | null, NominateAnswer> = {
  id: "nominate",
  async execute(context, input) {
    if (input !== null && (!isUsableRule(input) || input.name.trim() === "")) throw stop("bad-rule");
    const state = await readMatrix(context);
    requireBuildableLists(state, context.language);
    const rule = input ?? ruleOrDefault(state);
    if (!isUsableRule(rule)) throw stop("bad-rule");
    const isRight = checkResults(state).length === 0;
    const gates = gatesHit(state.ranked, state.entries);
    const { chosen, atLine, gated } = apply(rule, state.ranked.participants, state.standings, gates);
    const rows = rankedRows(state, isRight);
    const place = listPlace(state.snapshot, rule.name);
    // Of a locked movement another list may be made; the published one stays.
    if (state.snapshot.blocks.has(listNames(place.k).title)) requireOpen(state.snapshot);
    const lineOf = (index: number): NominationLine => lineFor(state, state.standings[index]!, rule, rows);
    const { plan, table } = nominationPlan(
      place.sheet,
      place.k,
      {
        rule,
        agency: state.ranked.agency,
        title: state.ranked.title,
        chosen: chosen.map(lineOf),
        atLine: atLine.map(lineOf),
        gated: gated.map(({ index, codes }) => ({ ...lineOf(index), note: gateNames(state, codes).join("; ") })),
        isProvisional: isProvisional(state) || openErrorsIn(state.snapshot) > 0,
        time: timeText(context.now()),
        criteria: criteriaText(state.snapshot),
        scoresCode: codeOfScores(state),
        basis: basisOf(state, isRight),
        gatesHit: state.ranked.criteria.some((criterion) => criterion.rule.kind === "gate")
          ? gates.map((codes) => gateNames(state, codes).join("; ").slice(0, MAX_GATES_LENGTH))
          : null,
      },
      { isProtected: place.isProtected },
    );
    context.onProgress?.("writing", 0.6);
    await context.port.apply([
      ...(isRight ? [] : repairPlan(state)),
      ...storeRule(state.snapshot, rule),
      ...plan,
      ...sealFooterOps(sealIn(state.snapshot), place.sheet),
    ]);
    const rowOf = (index: number): RankedRow => rows.find((row) => row.code === state.ranked.participants[index]!.code)!;
    const gatedRow = ({ index, codes }: GatedParticipant): GatedRow => ({ ...rowOf(index), gates: gateNames(state, codes) });
    return {
      list: rule.name,
      scope: rule.scope,
      sheet: place.sheet,
      area: table,
      participants: chosen.map(rowOf),
      atLine: atLine.map(rowOf),
      gated: gated.map(gatedRow),
      line: boardLine(state, rule),
      isProvisional: isProvisional(state) || openErrorsIn(state.snapshot) > 0 || isBeforeApproval(state.snapshot),
    };
  },
};

/** The list of that name if there is one, else a new number and a free title. */
function listPlace(
  snapshot: WorkbookSnapshot,
  name: string,
): { readonly k: number; readonly sheet: string; readonly isProtected: boolean } {
  let k = 1;
  for (; snapshot.definedNames.some((defined) => new RegExp(`^${LIST_PREFIX}${k}(_|$)`).test(defined)); k++) {
    const block = snapshot.blocks.get(listNames(k).title);
    if (block !== undefined && lookupKey(String(block.values[0]?.[0] ?? "")) === lookupKey(name)) {
      const state = snapshot.sheets.find((sheet) => sheet.title === block.sheet);
      return { k, sheet: block.sheet, isProtected: state?.isProtected ?? false };
    }
  }
  return { k, sheet: freeTitle(`${words.titles.nomination} ${name}`, snapshot), isProtected: false };
}

function lineFor(state: MatrixState, standing: Standing, rule: NominationRule, rows: readonly RankedRow[]): NominationLine {
  const participant = state.ranked.participants[standing.index]!;
  const row = rows.find((candidate) => candidate.code === participant.code);
  return {
    name: participant.name,
    type: words.types[participant.type],
    cluster: participant.cluster,
    total: standing.total!,
    rank: (rule.scope === "cluster" ? standing.clusterRank : standing.rank)!,
    note: row?.why ?? "",
  };
}

/** Keeps the rule on the profile sheet, for the ribbon's next time. */
function storeRule(snapshot: WorkbookSnapshot, rule: NominationRule): WorkbookPlan {
  const values: [string, CellValue][] = [
    [SETTING_NAMES.ruleName, rule.name],
    [SETTING_NAMES.ruleTop, rule.top ?? ""],
    [SETTING_NAMES.ruleMinTotal, rule.minTotal ?? ""],
    [SETTING_NAMES.ruleScope, words.scopes[rule.scope]],
  ];
  return values.flatMap(([name, value]): Op[] => {
    const block = snapshot.blocks.get(name);
    if (block === undefined || block.values[0]?.[0] === value) return [];
    return [{ kind: "writeBlock", sheet: block.sheet, area: areaAt(block.area.row, block.area.column), values: [[value]] }];
  });
}
