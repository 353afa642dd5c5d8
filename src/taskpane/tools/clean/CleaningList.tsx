// Places to clean: what stands there, what it would become, a tick, and the way to the cell; a page at a time.
import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { withVisibleBlanks } from "../../../core/cleaning/spaces";
import { areaAt, areaText } from "../../../workbook/area";
import { Heading } from "../../components/Heading";
import { lastPage, Pager } from "../../components/Pager";
import { Tag } from "../../components/Tag";
import { usePane } from "../../paneContext";
import { canTick, isTicked, withAll, type CleaningItem } from "./cleaningChoice";
import { cleanWords } from "./cleanWords";
import { Tick } from "../../components/Tick";

/** Places shown at a time. */
export const PLACES_PER_PAGE = 20;

export interface CleaningListProps {
  readonly title: string;
  readonly hint: string;
  readonly items: readonly CleaningItem[];
  readonly flipped: ReadonlySet<string>;
  readonly onFlipped: (flipped: ReadonlySet<string>) => void;
}

export function CleaningList({ title, hint, items, flipped, onFlipped }: CleaningListProps) {
  const { state, say } = usePane();
  const words = cleanWords(state.language);
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(items.length, PLACES_PER_PAGE));
  const shown = items.slice(page * PLACES_PER_PAGE, (page + 1) * PLACES_PER_PAGE);
  const tickable = items.filter(({ proposal }) => canTick(proposal));
  const ticked = tickable.filter((item) => isTicked(item, flipped)).length;
  return (
    <section className="bv-findingsList-group" aria-label={title}>
      <div className="bv-cleaningList-head">
        <Heading as="h3">{say(words.count, { title, count: items.length })}</Heading>
        <Text size={200} className="bv-quiet">
          {hint}
        </Text>
        {tickable.length > 1 && (
          <Tick
            isOn={ticked === tickable.length}
            isMixed={ticked > 0 && ticked < tickable.length}
            label={say(words.allOf, { title })}
            onChange={(isOn) => onFlipped(withAll(tickable, isOn, flipped))}
          >
            {words.all}
          </Tick>
        )}
      </div>
      <ul className="bv-findingsList-items">
        {shown.map((item) => (
          <Place key={item.key} item={item} isOn={isTicked(item, flipped)} onChange={(isOn) => onFlipped(withAll([item], isOn, flipped))} />
        ))}
      </ul>
      {items.length > PLACES_PER_PAGE && (
        <div className="bv-findingsList-pager">
          <Pager count={items.length} pageSize={PLACES_PER_PAGE} page={page} onPage={setPage} />
        </div>
      )}
    </section>
  );
}

interface PlaceProps {
  readonly item: CleaningItem;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Place({ item, isOn, onChange }: PlaceProps) {
  const { state, store, words: common, say } = usePane();
  const words = cleanWords(state.language);
  const { sheet, row, column, cell } = item.cell;
  const { before, after, kinds, salutation } = item.proposal;
  const area = areaAt(row, column);
  return (
    <li className="bv-cleaningList-item">
      {after === null ? <span /> : <Tick isOn={isOn} label={say(words.item, { cell, before, after })} onChange={onChange} />}
      <Button
        size="small"
        className="bv-cleaningList-cell"
        aria-label={say(common.common.goTo, { cell })}
        title={cell}
        disabledFocusable={state.busy !== null}
        onClick={() => void store.run("reveal", { sheet, area })}
      >
        {areaText(area)}
      </Button>
      <div className="bv-texts">
        <Text size={200} className="bv-quiet">{`${words.before}: “${withVisibleBlanks(before)}”`}</Text>
        <Text>{after === null ? words.needsPerson : `${words.after}: ${after === "" ? "“”" : after}`}</Text>
        {salutation !== null && (
          <Text size={200} className="bv-quiet">
            {say(words.salutationTo, { salutation })}
          </Text>
        )}
        <span className="bv-cleaningList-tags">
          {kinds.map((kind) => (
            <Tag key={kind}>{words.tags[kind]}</Tag>
          ))}
        </span>
      </div>
    </li>
  );
}
