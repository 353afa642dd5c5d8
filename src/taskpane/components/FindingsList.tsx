// Findings by rule, one rule open at a time, a page of it at a time: 30,000 findings cost no more than 20.
import { Button, Text } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { useId, useMemo, useState, type ComponentType } from "react";
import type { LocatedFinding } from "../../commands/command";
import type { RuleId } from "../../core/finding";
import { findingWords } from "../../locale/findingWords";
import { ruleTitle } from "../../locale/ruleTitle";
import { areaText } from "../../workbook/area";
import { groupFindings, type FindingGroup } from "../findingGroups";
import { usePane } from "../paneContext";
import { lastPage, Pager } from "./Pager";

/** Findings of a rule shown at a time. */
export const FINDINGS_PER_PAGE = 20;

export interface GroupActionProps {
  readonly group: FindingGroup;
  /** What the rule is called. */
  readonly title: string;
}

export interface ItemActionProps {
  readonly item: LocatedFinding;
}

/** What may be done with findings, beside going to their cells. */
interface Actions {
  readonly GroupAction?: ComponentType<GroupActionProps>;
  readonly ItemAction?: ComponentType<ItemActionProps>;
}

interface FindingsListProps extends Actions {
  readonly findings: readonly LocatedFinding[];
}

export function FindingsList({ findings, ...actions }: FindingsListProps) {
  const groups = useMemo(() => groupFindings(findings), [findings]);
  // undefined = the user has not chosen: the first group is open; null = the user closed the open one.
  const [chosen, setChosen] = useState<RuleId | null | undefined>(undefined);
  const isThere = groups.some((group) => group.rule === chosen);
  const open = chosen === null ? null : isThere ? chosen : groups[0]?.rule;
  return (
    <div className="bv-stackTight">
      {groups.map((group) => (
        <Group
          key={group.rule}
          {...actions}
          group={group}
          isOpen={group.rule === open}
          onToggle={() => setChosen(group.rule === open ? null : group.rule)}
        />
      ))}
    </div>
  );
}

interface GroupProps extends Actions {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Group({ group, isOpen, onToggle, GroupAction, ItemAction }: GroupProps) {
  const { state, words, say } = usePane();
  const id = useId();
  const title = ruleTitle(group.rule, state.language);
  const severity = group.severity === "error" ? words.scoring.error : words.scoring.warning;
  return (
    <div className="bv-findingsList-group">
      <h3 className="bv-findingsList-heading">
        <Button
          appearance="subtle"
          className="bv-findingsList-header"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${severity}. ${say(words.scoring.group, { title, count: group.items.length })}`}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={onToggle}
        >
          {group.severity === "error" ? <ErrorCircle20Filled className="bv-error" /> : <Warning20Filled className="bv-warning" />}
          <span className="bv-findingsList-title">{title}</span>
          <span className="bv-findingsList-count">{group.items.length}</span>
        </Button>
      </h3>
      <div id={id}>
        {isOpen && (
          <>
            {GroupAction !== undefined && <GroupAction group={group} title={title} />}
            <Items items={group.items} {...(ItemAction === undefined ? {} : { ItemAction })} />
          </>
        )}
      </div>
    </div>
  );
}

function Items({ items, ItemAction }: Pick<Actions, "ItemAction"> & { readonly items: readonly LocatedFinding[] }) {
  const { state, words, say } = usePane();
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(items.length, FINDINGS_PER_PAGE));
  const first = page * FINDINGS_PER_PAGE;
  // Words come from the finding itself, not from the answer's texts: the language may have been switched since.
  const shown = items.slice(first, first + FINDINGS_PER_PAGE).map((item) => ({ item, ...findingWords(item, state.language) }));
  const remedy = shown[0]?.remedy ?? "";
  const isShared = shown.length > 1 && shown.every((other) => other.remedy === remedy);
  return (
    <>
      {isShared && (
        <Text size={200} className="bv-findingsList-tip">
          {say(words.scoring.remedy, { text: remedy })}
        </Text>
      )}
      <ul className="bv-findingsList-items">
        {shown.map((one, index) => (
          <Item
            key={first + index}
            item={one.item}
            message={one.message}
            remedy={isShared ? "" : one.remedy}
            {...(ItemAction === undefined ? {} : { ItemAction })}
          />
        ))}
      </ul>
      {items.length > FINDINGS_PER_PAGE && (
        <div className="bv-findingsList-pager">
          <Pager count={items.length} pageSize={FINDINGS_PER_PAGE} page={page} onPage={setPage} />
        </div>
      )}
    </>
  );
}

interface ItemProps extends Pick<Actions, "ItemAction"> {
  readonly item: LocatedFinding;
  readonly message: string;
  /** Empty where it is told once for all. */
  readonly remedy: string;
}

function Item({ item, message, remedy, ItemAction }: ItemProps) {
  const { state, store, words, say } = usePane();
  const about = aboutOf(item);
  return (
    <li className="bv-findingsList-item">
      {item.cell === "" ? (
        <Text size={200} className="bv-findingsList-gone" title={words.scoring.noPlace}>
          —
        </Text>
      ) : (
        <Button
          size="small"
          className="bv-findingsList-cell"
          aria-label={say(words.common.goTo, { cell: item.cell })}
          title={item.cell}
          disabledFocusable={state.busy !== null}
          onClick={() => void store.run("reveal", { sheet: item.sheet, area: item.area })}
        >
          {areaText(item.area)}
        </Button>
      )}
      <div className="bv-texts">
        {about !== "" && (
          <Text size={200} className="bv-quiet">
            {about}
          </Text>
        )}
        <Text>{message}</Text>
        {remedy !== "" && (
          <Text size={200} className="bv-quiet">
            {say(words.scoring.remedy, { text: remedy })}
          </Text>
        )}
        {ItemAction !== undefined && item.fix !== undefined && <ItemAction item={item} />}
      </div>
    </li>
  );
}

/** Whom and what a finding of an entry is about, where its message does not say so itself. */
function aboutOf({ rule, params }: LocatedFinding): string {
  const { participantName, criterionName } = params;
  return rule === "V-01" || participantName === undefined || criterionName === undefined ? "" : `${participantName} · ${criterionName}`;
}
