// A tree of criteria as an indented list: groups open and close, a page of it at a time, bars where a group has a maximum.
import { Button, mergeClasses, Text } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import { lastPage, Pager } from "../../components/Pager";
import { useCriteriaWords } from "./criteriaWords";
import { closedAtFirst, hasChildren, seenRows } from "./treeRows";
import { UsedBar } from "./UsedBar";

export interface TreeRow {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  /** Kind, points, office: told in one line. */
  readonly facts: readonly string[];
  readonly rule: string;
  /** Points given out of a maximum. */
  readonly bar: { readonly used: number; readonly most: number } | null;
  readonly mark: { readonly severity: "error" | "warning"; readonly label: string } | null;
}

const ROWS_PER_PAGE = 60;
/** A tree that is longer starts closed. */
const MOST_OPEN = 24;

export function TreeList({ rows, label }: { readonly rows: readonly TreeRow[]; readonly label: string }) {
  const { words } = useCriteriaWords();
  const [read, setRead] = useState(rows);
  const [closed, setClosed] = useState(() => closedAtFirst(rows, MOST_OPEN));
  const [asked, setPage] = useState(0);
  if (read !== rows) {
    setRead(rows);
    // The same list read again keeps what the user has opened.
    if (read.length !== rows.length || read.some((row, index) => row.code !== rows[index]!.code)) setClosed(closedAtFirst(rows, MOST_OPEN));
  }
  const seen = seenRows(rows, (index) => closed.has(index));
  const page = Math.min(asked, lastPage(seen.length, ROWS_PER_PAGE));
  const shown = seen.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
  const toggle = (index: number) => {
    const next = new Set(closed);
    if (!next.delete(index)) next.add(index);
    setClosed(next);
  };
  const groups = rows.flatMap((_, index) => (hasChildren(rows, index) ? [index] : []));
  const isAllOpen = groups.every((index) => !closed.has(index));
  return (
    <div className="bv-stackTight">
      {groups.length > 0 && (
        <Button className="bv-start" appearance="subtle" size="small" onClick={() => setClosed(isAllOpen ? new Set(groups) : new Set())}>
          {isAllOpen ? words.tree.collapseAll : words.tree.expandAll}
        </Button>
      )}
      <ul className="bv-criteria-tree" aria-label={label}>
        {shown.map((index) => (
          <Row
            key={index}
            row={rows[index]!}
            isOpen={hasChildren(rows, index) ? !closed.has(index) : null}
            onToggle={() => toggle(index)}
          />
        ))}
      </ul>
      {seen.length > ROWS_PER_PAGE && <Pager count={seen.length} pageSize={ROWS_PER_PAGE} page={page} onPage={setPage} />}
    </div>
  );
}

interface RowProps {
  readonly row: TreeRow;
  /** Null where there is nothing below. */
  readonly isOpen: boolean | null;
  readonly onToggle: () => void;
}

/** Levels that are indented; deeper ones stand below each other. */
const MOST_INDENTED = 5;

function Row({ row, isOpen, onToggle }: RowProps) {
  const { words, say } = useCriteriaWords();
  return (
    <li className="bv-criteria-row" style={{ paddingInlineStart: `${Math.min(row.level, MOST_INDENTED) * 12}px` }}>
      {isOpen === null ? (
        <span className="bv-criteria-noToggle" aria-hidden />
      ) : (
        <Button
          className="bv-criteria-toggle"
          appearance="transparent"
          size="small"
          aria-expanded={isOpen}
          aria-label={say(words.tree.toggle, { code: row.code })}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={onToggle}
        />
      )}
      <div className="bv-texts bv-criteria-texts">
        <span className={mergeClasses("bv-criteria-head", isOpen !== null && "bv-criteria-group")}>
          {row.mark !== null && <Mark {...row.mark} />}
          <Text weight="semibold">{row.code}</Text> <Text weight={isOpen === null ? "regular" : "semibold"}>{row.name}</Text>
        </span>
        {row.facts.length > 0 && (
          <Text size={200} className="bv-quiet">
            {row.facts.join(" · ")}
          </Text>
        )}
        {row.rule !== "" && (
          <Text size={200} className="bv-criteria-rule">
            {row.rule}
          </Text>
        )}
        {row.bar !== null && <UsedBar code={row.code} {...row.bar} />}
      </div>
    </li>
  );
}

function Mark({ severity, label }: NonNullable<TreeRow["mark"]>) {
  return severity === "error" ? (
    <ErrorCircle20Filled className="bv-error bv-criteria-mark" aria-label={label} />
  ) : (
    <Warning20Filled className="bv-warning bv-criteria-mark" aria-label={label} />
  );
}
