// The seat table by quota: of what it is a share, and for each group how that many seats come about, how many are used, held and left.
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
import { unbroken } from "./unbroken";

const PER_PAGE = 12;

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
          {byQuota(seats.slice(page * PER_PAGE, (page + 1) * PER_PAGE)).map((lines, index) => (
            <Quota key={index} lines={lines} />
          ))}
        </ul>
      )}
      <Pager count={seats.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
    </Card>
  );
}

type QuotaLines = readonly [SeatLine, ...SeatLine[]];

/** Runs of lines of one quota, in the order of the lines. */
function byQuota(lines: readonly SeatLine[]): QuotaLines[] {
  const runs: [SeatLine, ...SeatLine[]][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0].quota === line.quota && run[0].baseText === line.baseText) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function Quota({ lines }: { readonly lines: QuotaLines }) {
  const { say } = usePane();
  const { seats: words } = useDecideWords();
  const [{ quota, base, baseText }] = lines;
  return (
    <li className="bv-decide-quota">
      <Text weight="semibold">{unbroken(quota)}</Text>
      {base !== null && baseText !== "" && (
        <Text size={200} className="bv-quiet">
          {say(words.reading, { base: baseText })}
        </Text>
      )}
      <ul className="bv-decide-groups">
        {lines.map((line, index) => (
          <Group key={index} line={line} />
        ))}
      </ul>
    </li>
  );
}

function Group({ line }: { readonly line: SeatLine }) {
  const { state, say } = usePane();
  const { seats: words } = useDecideWords();
  const { quota, group, base, percent, exact, seats, used, held, left } = line;
  const number = (value: number): string => formatNumber(value, state.language);
  const counts = { used: number(used), seats: number(seats) };
  return (
    <li className="bv-decide-band">
      <span className="bv-decide-bandHead">
        <Text>{group === "" ? words.whole : group}</Text>
        <Text weight="semibold" className="bv-numbers bv-fixed">
          {say(words.used, counts)}
        </Text>
      </span>
      <Meter
        value={used}
        max={Math.max(seats, used)}
        label={group === "" ? say(words.meter, { quota, ...counts }) : say(words.meterOfGroup, { quota, group, ...counts })}
      />
      {base !== null && percent !== null && (
        <Text size={200} className="bv-quiet">
          {unbroken(say(words.calculation, { percent, base: number(base), exact, seats: number(seats) }))}
        </Text>
      )}
      <Text size={200} className="bv-quiet">
        {rest()}
      </Text>
    </li>
  );

  function rest(): string {
    if (left < 0) return say(words.over, { count: -left });
    if (left === 0) return words.none;
    return held > 0 ? say(words.held, { count: left, held }) : say(words.left, { count: left });
  }
}
