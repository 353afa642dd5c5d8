// The seat table, a card for each quota and group: of what, how much exactly, how many seats, used, held, left.
import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { SeatLine } from "../../../commands/decisionAnswers";
import { formatNumber } from "../../../locale/language";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Meter } from "../../components/Meter";
import { lastPage, Pager } from "../../components/Pager";
import { usePane } from "../../paneContext";
import { useDecideWords } from "./decideWords";

const PER_PAGE = 10;

export function SeatLines({ seats }: { readonly seats: readonly SeatLine[] }) {
  const { seats: words } = useDecideWords();
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(seats.length, PER_PAGE));
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      {seats.length === 0 ? (
        <Text className="bv-quiet">{words.noQuotas}</Text>
      ) : (
        <ul className="bv-list">
          {seats.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((line, index) => (
            <SeatItem key={index} line={line} />
          ))}
        </ul>
      )}
      <Pager count={seats.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
    </Card>
  );
}

function SeatItem({ line }: { readonly line: SeatLine }) {
  const { state, say } = usePane();
  const { seats: words } = useDecideWords();
  const { quota, group, baseText, base, percent, exact, seats, used, held, left } = line;
  const number = (value: number): string => formatNumber(value, state.language);
  const facts: readonly (readonly [string, string])[] = [
    ...(base === null ? [] : [[words.base, number(base)] as const]),
    ...(percent === null ? [] : [[words.percent, say(words.percentValue, { percent })] as const]),
    ...(exact === "" ? [] : [[words.exact, exact] as const]),
    [words.seats, number(seats)],
    [words.used, number(used)],
    [words.held, number(held)],
    [words.left, number(left)],
  ];
  return (
    <li className="bv-decide-seat">
      <Text weight="semibold">{quota}</Text>
      <Text size={200} className="bv-quiet">
        {group === "" ? words.whole : group}
      </Text>
      {baseText !== "" && (
        <Text size={200} className="bv-quiet">
          {say(words.reading, { base: baseText })}
        </Text>
      )}
      <Meter value={used} max={Math.max(seats, used)} label={say(words.meter, { quota, used, seats })} isSmall />
      <dl className="bv-decide-facts">
        {facts.map(([name, value]) => (
          <div key={name} className="bv-decide-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {left < 0 && <Text size={200}>{say(words.over, { count: -left })}</Text>}
      {held > 0 && <Text size={200}>{say(words.heldText, { count: held })}</Text>}
    </li>
  );
}
