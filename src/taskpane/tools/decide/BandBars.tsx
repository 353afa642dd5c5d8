// How many end in each band: a bar with its numbers beside the name.
import { Text } from "@fluentui/react-components";
import type { DecideAnswer } from "../../../commands/decisionAnswers";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Meter } from "../../components/Meter";
import { usePane } from "../../paneContext";
import { useDecideWords } from "./decideWords";

export function BandBars({ answer }: { readonly answer: Pick<DecideAnswer, "rows" | "bands"> }) {
  const { say } = usePane();
  const { bands: words } = useDecideWords();
  const all = answer.rows.length;
  const without = answer.rows.filter((row) => row.band === "").length;
  const lines = [...answer.bands, ...(without === 0 ? [] : [{ name: words.none, count: without }])];
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      <ul className="bv-list">
        {lines.map(({ name, count }, index) => (
          <li key={index} className="bv-decide-band">
            <span className="bv-decide-bandHead">
              <Text>{name}</Text>
              <Text weight="semibold" className="bv-numbers bv-fixed">
                {say(words.count, { count, all })}
              </Text>
            </span>
            <Meter value={count} max={all} label={say(words.label, { name, count, all })} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
