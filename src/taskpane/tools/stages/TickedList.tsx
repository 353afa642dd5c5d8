// A list of which some are ticked, page by page: what is done with it is done with the ticked ones only.
import { Button, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Pager, lastPage } from "../../components/Pager";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { useStageWords } from "./stageWords";

/** Items on a page. Those of the first page are ticked until somebody says otherwise. */
const PER_PAGE = 30;

export interface Ticks<T> {
  readonly ticked: readonly T[];
  readonly isOn: (item: T) => boolean;
  readonly set: (items: readonly T[], isOn: boolean) => void;
}

/** @param keyOf what an item is known by when the list is read anew */
export function useTicks<T>(items: readonly T[], keyOf: (item: T) => string): Ticks<T> {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const firstPage = new Set(items.slice(0, PER_PAGE).map(keyOf));
  const isOn = (item: T): boolean => said.get(keyOf(item)) ?? firstPage.has(keyOf(item));
  return {
    ticked: items.filter(isOn),
    isOn,
    set: (some, isTicked) => setSaid(new Map([...said, ...some.map((item) => [keyOf(item), isTicked] as const)])),
  };
}

export interface TickedListProps<T> extends Ticks<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** What is read out of a tick. */
  readonly labelOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

export function TickedList<T>({ items, keyOf, labelOf, ticked, isOn, set, children }: TickedListProps<T>) {
  const { say } = usePane();
  const words = useStageWords();
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(items.length, PER_PAGE));
  return (
    <>
      {items.length > 1 && (
        <div className="bv-homeStrip-facts">
          <Text size={200}>{say(words.ticked, { ticked: ticked.length, count: items.length })}</Text>
          <Button size="small" appearance="subtle" onClick={() => set(items, true)}>
            {words.tickAll}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => set(items, false)}>
            {words.tickNone}
          </Button>
        </div>
      )}
      <ul className="bv-stages-list">
        {items.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((item) => (
          <li key={keyOf(item)} className="bv-stages-change">
            <Tick isOn={isOn(item)} onChange={(isTicked) => set([item], isTicked)} label={labelOf(item)} />
            {children(item)}
          </li>
        ))}
      </ul>
      <Pager count={items.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}
