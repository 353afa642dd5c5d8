// Step 3: what was read, what is unsure and what was not understood, the sums; and the button that writes it.
import { Button, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useMemo, useState } from "react";
import { importCriteria, MAX_CRITERIA, type ImportInput } from "../../../commands/criteriaTable";
import { cloneVersion } from "../../../commands/versions";
import type { ColumnMap } from "../../../core/regulation/columns";
import type { Grid } from "../../../core/regulation/grid";
import { readRegulation, type RegulationReading } from "../../../core/regulation/readRegulation";
import { ruleText } from "../../../core/ruleText";
import { fill, type Language } from "../../../locale/language";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { ConfirmPanel } from "../../components/ConfirmPanel";
import { EmptyState } from "../../components/EmptyState";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { ListBarTreeRegular } from "@fluentui/react-icons/svg/list-bar-tree";
import type { WrittenAnswer } from "./CriteriaScreen";
import { criteriaWords, useCriteriaWords } from "./criteriaWords";
import { RemarkList } from "./RemarkList";
import { TreeList, type TreeRow } from "./TreeList";

type Mode = ImportInput["mode"] | "draft";

export interface PreviewStepProps {
  readonly grid: Grid;
  readonly map: ColumnMap;
  /** Rows of the list, and entries of the matrix, as they stand. */
  readonly present: number;
  readonly entries: number;
  readonly onBack: () => void;
  readonly onWritten: (answer: WrittenAnswer) => void;
}

export function PreviewStep({ grid, map, present, entries, onBack, onWritten }: PreviewStepProps) {
  const { state, store } = usePane();
  const { words, say } = useCriteriaWords();
  const reading = useMemo(() => readRegulation(grid, map), [grid, map]);
  // Where something is scored, a new version can be looked at before it counts.
  const [mode, setMode] = useState<Mode>(entries > 0 ? "draft" : "replace");
  const [asked, setAsked] = useState<number | null>(null);
  const [tooMany, setTooMany] = useState<number | null>(null);

  const write = async (isConfirmed: boolean) => {
    const criteria = reading.drafts.map((draft) => draft.criterion);
    const again = () => write(isConfirmed);
    if (mode === "draft") {
      if ((await store.use("criteria", cloneVersion, { criteria }, again)) !== null) store.openTool("versions");
      return;
    }
    const answer = await store.use("criteria", importCriteria, { criteria, mode, isConfirmed }, again);
    if (answer === null) return;
    setAsked(answer.kind === "confirm" ? answer.entries : null);
    setTooMany(answer.kind === "tooMany" ? answer.count : null);
    if (answer.kind === "written") onWritten(answer);
  };
  if (reading.drafts.length === 0) {
    return (
      <EmptyState icon={<ListBarTreeRegular />} title={words.tree.empty} text={words.paste.nothing}>
        <Button onClick={onBack}>{words.paste.back}</Button>
      </EmptyState>
    );
  }
  if (asked !== null) {
    return (
      <ConfirmPanel
        action="criteria"
        title={say(words.preview.confirmTitle, { entries: asked })}
        text={words.preview.confirmText}
        confirm={words.preview.confirm}
        refuse={words.preview.keep}
        onConfirm={() => void write(true)}
        onRefuse={() => setAsked(null)}
      />
    );
  }
  return (
    <>
      <Sums reading={reading} />
      <RemarkList remarks={reading.remarks} />
      <Card label={words.preview.tree}>
        <Text weight="semibold">{words.preview.tree}</Text>
        <TreeList rows={draftRows(reading, state.language)} label={words.preview.tree} />
      </Card>
      {present > 0 && (
        <RadioGroup aria-label={words.preview.mode} value={mode} onChange={(_, data) => setMode(data.value as Mode)}>
          {entries > 0 && <Radio value="draft" label={words.preview.draft} />}
          <Radio value="replace" label={say(words.preview.replace, { count: present })} />
          <Radio value="append" label={words.preview.append} />
        </RadioGroup>
      )}
      {tooMany !== null && <Notice intent="warning">{say(words.preview.tooMany, { count: tooMany, most: MAX_CRITERIA })}</Notice>}
      <div className="bv-criteria-actions">
        <Button disabledFocusable={state.busy !== null} onClick={onBack}>
          {words.paste.back}
        </Button>
        <ActionButton action="criteria" appearance="primary" icon={<TableAddRegular />} onClick={() => void write(false)}>
          {mode === "draft" ? words.preview.writeDraft : words.preview.write}
        </ActionButton>
      </div>
    </>
  );
}

function Sums({ reading }: { readonly reading: RegulationReading }) {
  const { words, say } = useCriteriaWords();
  const { drafts, total, statedTotal, groups } = reading;
  return (
    <Card label={words.preview.groups}>
      <Text weight="semibold">{say(words.preview.summary, { count: drafts.length, total })}</Text>
      {statedTotal !== null && (
        <Text className={statedTotal === total ? "bv-quiet" : "bv-error"}>
          {say(statedTotal === total ? words.preview.agrees : words.preview.differs, { stated: statedTotal, total })}
        </Text>
      )}
      <ul className="bv-list bv-criteria-groups">
        {groups.map(({ code, name, points }) => (
          <li key={code}>
            <Text size={200}>{points === null ? say(words.preview.groupOpen, { name }) : say(words.preview.group, { name, points })}</Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What was read as the tree shows it, each row with the most doubtful remark of its line. */
function draftRows({ drafts, remarks }: RegulationReading, language: Language): TreeRow[] {
  const words = criteriaWords(language);
  const doubts = new Map<number, "unsure" | "notUnderstood">();
  for (const { row, trust } of remarks) {
    if (row !== null && trust !== "understood" && doubts.get(row) !== "notUnderstood") doubts.set(row, trust);
  }
  return drafts.map(({ criterion, row, level }): TreeRow => {
    const { rule, max, min, cap, floor, part, owner } = criterion;
    const value = part === "base" ? max : part === "bonus" ? (cap ?? max) : (floor ?? min);
    const doubt = doubts.get(row);
    return {
      code: criterion.code,
      name: criterion.name,
      level,
      facts: [
        words.kinds[rule.kind],
        ...(value === null || rule.kind === "gate" ? [] : [fill(words.tree.points, { points: value }, language)]),
        ...(part === "base" ? [] : [words.parts[part]]),
        ...(owner === "" ? [] : [fill(words.tree.owner, { owner }, language)]),
        fill(words.preview.row, { row: row + 1 }, language),
      ],
      rule: ruleText(criterion),
      bar: null,
      mark: doubt === undefined ? null : { severity: doubt === "unsure" ? "warning" : "error", label: words.preview.trust[doubt] },
    };
  });
}
