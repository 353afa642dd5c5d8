// The periods in their order: each file with its name, what is remarkable of it, and its place; columns that stand between them.
import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { PERIOD_REMARKS, type PeriodRemark, type PeriodRemarkKind } from "../../../core/periods/periodFile";
import { Tag } from "../../components/Tag";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { itemContent, moved, type PeriodFileItem, type PeriodItem } from "./periodItems";
import { remarkText, usePeriodsWords } from "./periodsWords";

export interface PeriodListProps {
  readonly items: readonly PeriodItem[];
  /** By id, of files that are taken. */
  readonly remarks: ReadonlyMap<string, readonly PeriodRemark[]>;
  readonly onItems: (items: readonly PeriodItem[]) => void;
}

export function PeriodList({ items, remarks, onItems }: PeriodListProps) {
  const { rollUp: words } = usePeriodsWords();
  return (
    <ol className="bv-units-list" aria-label={words.periods}>
      {items.map((item, i) => (
        <li key={item.id} className="bv-units-report">
          {item.kind === "standing" ? (
            <div className="bv-units-file">
              <span className="bv-texts">
                <Text weight="semibold">{item.label}</Text>
                <Text size={200} className="bv-quiet">
                  {words.standingPeriod}
                </Text>
              </span>
            </div>
          ) : (
            <FileItem
              item={item}
              remarks={remarks.get(item.id) ?? []}
              onItem={(next) => onItems(items.map((one) => (one.id === next.id ? next : one)))}
            />
          )}
          <Order label={item.label} index={i} count={items.length} onMove={(by) => onItems(moved(items, i, by))} />
        </li>
      ))}
    </ol>
  );
}

interface OrderProps {
  readonly label: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
}

function Order({ label, index, count, onMove }: OrderProps) {
  const { say } = usePane();
  const { rollUp: words } = usePeriodsWords();
  return (
    <div className="bv-periods-order">
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={say(words.up, { label })}
        disabledFocusable={index === 0}
        onClick={() => onMove(-1)}
      >
        {words.upShort}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={say(words.down, { label })}
        disabledFocusable={index === count - 1}
        onClick={() => onMove(1)}
      >
        {words.downShort}
      </Button>
    </div>
  );
}

const ASKS_REASON: readonly PeriodRemarkKind[] = ["otherVersion", "acceptedVersion", "otherNames", "acceptedNames"];

interface FileItemProps {
  readonly item: PeriodFileItem;
  readonly remarks: readonly PeriodRemark[];
  readonly onItem: (item: PeriodFileItem) => void;
}

function FileItem({ item, remarks, onItem }: FileItemProps) {
  const { say, state } = usePane();
  const all = usePeriodsWords();
  const { rollUp: words } = all;
  const { people } = itemContent(item);
  const weights = remarks.map(({ kind }) => PERIOD_REMARKS[kind]);
  const shown = !item.isTaken ? "out" : weights.includes("stop") ? "stop" : weights.includes("look") ? "look" : "fine";
  const asksReason = remarks.some(({ kind }) => ASKS_REASON.includes(kind));
  return (
    <>
      <div className="bv-units-file">
        <Tick isOn={item.isTaken} onChange={(isTaken) => onItem({ ...item, isTaken })} label={say(words.take, { name: item.file })} />
        <span className="bv-texts">
          <Text weight="semibold">{item.file}</Text>
          <Text size={200} className="bv-quiet">
            {say(words.people, { count: people.length, scored: people.filter(({ cell }) => typeof cell === "number").length })}
          </Text>
        </span>
        <Tag isQuiet={shown === "fine" || shown === "out"}>{words.states[shown]}</Tag>
      </div>
      {item.isTaken && (
        <>
          <Field label={words.label}>
            <Input size="small" value={item.label} onChange={(_, data) => onItem({ ...item, label: data.value })} />
          </Field>
          {item.reading.movement !== null && item.reading.rollUp !== null && (
            <Field label={words.source}>
              <Select
                size="small"
                value={item.source}
                onChange={(_, data) => onItem({ ...item, source: data.value === "rollUp" ? "rollUp" : "movement" })}
              >
                <option value="movement">{words.sources.movement}</option>
                <option value="rollUp">{words.sources.rollUp}</option>
              </Select>
            </Field>
          )}
          {remarks.length > 0 && (
            <ul className="bv-list">
              {remarks.map((remark) => (
                <li key={remark.kind}>
                  <Text size={200}>{remarkText(remark, all, state.language)}</Text>
                </li>
              ))}
            </ul>
          )}
          {asksReason && (
            <Field label={words.reason}>
              <Input size="small" value={item.reason} onChange={(_, data) => onItem({ ...item, reason: data.value })} />
            </Field>
          )}
        </>
      )}
    </>
  );
}
