// The tool "Bảng tiêu chí": the tree of the list as it stands, and the way to paste a regulation table.
import { Button, Text } from "@fluentui/react-components";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { ListBarTreeRegular } from "@fluentui/react-icons/svg/list-bar-tree";
import { useState } from "react";
import { criteriaTree, type CriteriaTreeAnswer, type CriteriaTreeRow } from "../../../commands/criteriaTableTree";
import type { ImportAnswer } from "../../../commands/criteriaTable";
import { fill, type Language } from "../../../locale/language";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { FindingsList } from "../../components/FindingsList";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { criteriaWords, useCriteriaWords, type CriteriaWords } from "./criteriaWords";
import { PasteWizard } from "./PasteWizard";
import { TreeList, type TreeRow } from "./TreeList";

export type WrittenAnswer = Extract<ImportAnswer, { kind: "written" }>;

export function CriteriaScreen() {
  const { words } = useCriteriaWords();
  const [answer, read] = useReading("criteria", criteriaTree);
  const [isPasting, setPasting] = useState(false);
  const [written, setWritten] = useState<WrittenAnswer | null>(null);

  if (isPasting) {
    return (
      <PasteWizard
        present={answer?.rows.length ?? 0}
        entries={answer?.entries ?? 0}
        onClose={() => setPasting(false)}
        onWritten={(done) => {
          setWritten(done);
          setPasting(false);
          void read();
        }}
      />
    );
  }
  const paste = () => {
    setWritten(null);
    setPasting(true);
  };
  return (
    <div className="bv-stack">
      {written !== null && <WrittenNotice written={written} />}
      {answer === null ? (
        <Waiting onRetry={() => void read()} />
      ) : answer.rows.length === 0 ? (
        <EmptyState icon={<ListBarTreeRegular />} title={words.tree.empty} text={words.tree.emptyText}>
          <Button appearance="primary" icon={<ClipboardPasteRegular />} onClick={paste}>
            {words.tree.paste}
          </Button>
        </EmptyState>
      ) : (
        <Tree answer={answer} onPaste={paste} />
      )}
    </div>
  );
}

function WrittenNotice({ written }: { readonly written: WrittenAnswer }) {
  const { words, say } = useCriteriaWords();
  const codes = written.renamed.map(([from, to]) => `${from} → ${to}`);
  return (
    <Notice intent="success" title={say(words.preview.written, { count: written.count, sheet: written.sheet })}>
      <Text>{words.preview.writtenNext}</Text>
      {codes.length > 0 && <Text>{say(words.preview.renamed, { codes: codes.join("; ") })}</Text>}
    </Notice>
  );
}

function Tree({ answer, onPaste }: { readonly answer: CriteriaTreeAnswer; readonly onPaste: () => void }) {
  const { state, store } = usePane();
  const { words, say } = useCriteriaWords();
  const { place, findings } = answer;
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return (
    <>
      <Card label={words.tree.region}>
        <div className="bv-texts">
          <Text weight="semibold">{answer.base === null ? words.tree.scaleOpen : say(words.tree.scale, { points: answer.base })}</Text>
          {partTexts(answer, words, state.language).map((text) => (
            <Text key={text} size={200} className="bv-quiet">
              {text}
            </Text>
          ))}
        </div>
        <div className="bv-criteria-actions">
          <Button size="small" icon={<ClipboardPasteRegular />} disabledFocusable={state.busy !== null} onClick={onPaste}>
            {words.tree.paste}
          </Button>
          {place !== null && (
            <Button
              size="small"
              appearance="subtle"
              icon={<OpenRegular />}
              disabledFocusable={state.busy !== null}
              onClick={() => void store.run("reveal", place)}
            >
              {words.tree.open}
            </Button>
          )}
        </div>
        <TreeList rows={treeRows(answer.rows, state.language)} label={words.tree.region} />
      </Card>
      {findings.length > 0 && (
        <>
          <Text weight="semibold">{say(words.tree.findings, { errors, warnings: findings.length - errors })}</Text>
          <FindingsList findings={findings} />
        </>
      )}
    </>
  );
}

function partTexts({ bonus, deduction }: CriteriaTreeAnswer, words: CriteriaWords, language: Language): string[] {
  const texts: string[] = [];
  if (bonus !== null) {
    const { points, limit } = bonus;
    const text =
      points === null
        ? limit === null
          ? words.tree.bonusOpen
          : words.tree.bonusOpenLimit
        : limit === null
          ? words.tree.bonus
          : words.tree.bonusLimit;
    texts.push(fill(text, { points: points ?? "", limit: limit ?? "" }, language));
  }
  if (deduction !== null) {
    const { limit } = deduction;
    texts.push(limit === null ? words.tree.deduction : fill(words.tree.deductionLimit, { limit }, language));
  }
  return texts;
}

/** Rows of the workbook's list as the tree shows them. */
export function treeRows(rows: readonly CriteriaTreeRow[], language: Language): TreeRow[] {
  const words = criteriaWords(language);
  return rows.map((row): TreeRow => {
    const { points, part, kind, owner, needsEvidence, used, errors, warnings } = row;
    const facts = [
      words.kinds[kind],
      ...(points === null || part === "deduction" || kind === "gate" || kind === "note"
        ? []
        : [fill(words.tree.points, { points }, language)]),
      ...(part === "base" ? [] : [words.parts[part]]),
      ...(owner === "" ? [] : [fill(words.tree.owner, { owner }, language)]),
      ...(needsEvidence ? [words.tree.evidence] : []),
    ];
    const mark =
      errors > 0
        ? ({ severity: "error", label: words.tree.error } as const)
        : warnings > 0
          ? ({ severity: "warning", label: words.tree.warning } as const)
          : null;
    const hasBar = used !== null && points !== null && part === "base";
    return { code: row.code, name: row.name, level: row.level, facts, rule: row.rule, bar: hasBar ? { used, most: points } : null, mark };
  });
}
