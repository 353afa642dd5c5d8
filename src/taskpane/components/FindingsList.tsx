// Findings by rule, one rule open at a time, a page of it at a time: 30,000 findings cost no more than 20.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useId, useMemo, useState } from "react";
import type { LocatedFinding } from "../../commands/command";
import type { RuleId } from "../../core/finding";
import { areaText } from "../../workbook/area";
import { groupFindings, type FindingGroup } from "../findingGroups";
import { usePane } from "../paneContext";
import { lastPage, Pager } from "./Pager";

/** Findings of a rule shown at a time. */
export const FINDINGS_PER_PAGE = 20;

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: "8px" },
  group: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
    flexShrink: 0,
  },
  header: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "left",
    paddingLeft: "8px",
    paddingRight: "12px",
    paddingTop: "8px",
    paddingBottom: "8px",
    gap: "4px",
    border: "none",
  },
  title: { flexGrow: 1, minWidth: 0 },
  error: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  heading: { margin: 0, font: "inherit" },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular },
  items: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "64px minmax(0, 1fr)",
    columnGap: "10px",
    padding: "10px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    alignItems: "start",
  },
  cell: { minWidth: 0, width: "64px", paddingLeft: "4px", paddingRight: "4px", fontVariantNumeric: "tabular-nums", overflow: "hidden" },
  words: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  gone: { color: tokens.colorNeutralForeground3, textAlign: "center", paddingTop: "2px" },
  pager: { padding: "6px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function FindingsList({ findings }: { readonly findings: readonly LocatedFinding[] }) {
  const styles = useStyles();
  const groups = useMemo(() => groupFindings(findings), [findings]);
  // undefined = the user has not chosen: the first group is open; null = the user closed the open one.
  const [chosen, setChosen] = useState<RuleId | null | undefined>(undefined);
  const isThere = groups.some((group) => group.rule === chosen);
  const open = chosen === null ? null : isThere ? chosen : groups[0]?.rule;
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <Group
          key={group.rule}
          group={group}
          isOpen={group.rule === open}
          onToggle={() => setChosen(group.rule === open ? null : group.rule)}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Group({ group, isOpen, onToggle }: GroupProps) {
  const styles = useStyles();
  const { words, say } = usePane();
  const id = useId();
  const title = words.rules[group.rule];
  const severity = group.severity === "error" ? words.scoring.error : words.scoring.warning;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        <Button
          appearance="subtle"
          className={styles.header}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${severity}. ${say(words.scoring.group, { title, count: group.items.length })}`}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={onToggle}
        >
          {group.severity === "error" ? <ErrorCircle20Filled className={styles.error} /> : <Warning20Filled className={styles.warning} />}
          <span className={styles.title}>{title}</span>
          <span className={styles.count}>{group.items.length}</span>
        </Button>
      </h3>
      <div id={id}>{isOpen && <Items items={group.items} />}</div>
    </div>
  );
}

function Items({ items }: { readonly items: readonly LocatedFinding[] }) {
  const styles = useStyles();
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(items.length, FINDINGS_PER_PAGE));
  const first = page * FINDINGS_PER_PAGE;
  return (
    <>
      <ul className={styles.items}>
        {items.slice(first, first + FINDINGS_PER_PAGE).map((item, index) => (
          <Item key={first + index} item={item} />
        ))}
      </ul>
      {items.length > FINDINGS_PER_PAGE && (
        <div className={styles.pager}>
          <Pager count={items.length} pageSize={FINDINGS_PER_PAGE} page={page} onPage={setPage} />
        </div>
      )}
    </>
  );
}

function Item({ item }: { readonly item: LocatedFinding }) {
  const styles = useStyles();
  const { state, store, words, say } = usePane();
  return (
    <li className={styles.item}>
      {item.cell === "" ? (
        <Text size={200} className={styles.gone} title={words.scoring.noPlace}>
          —
        </Text>
      ) : (
        <Button
          size="small"
          className={styles.cell}
          aria-label={say(words.common.goTo, { cell: item.cell })}
          title={item.cell}
          disabledFocusable={state.busy !== null}
          onClick={() => void store.run("reveal", { sheet: item.sheet, area: item.area })}
        >
          {areaText(item.area)}
        </Button>
      )}
      <div className={styles.words}>
        <Text>{item.message}</Text>
        <Text size={200} className={styles.quiet}>
          {item.remedy}
        </Text>
      </div>
    </li>
  );
}
