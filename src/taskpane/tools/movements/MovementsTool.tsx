// The tool for several movements in one workbook: which there are, which of them the pane works on, and a new one beside them.
import { Spinner, Text } from "@fluentui/react-components";
import { movements, type MovementEntry } from "../../../commands/movements";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Tag } from "../../components/Tag";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import type { ToolProps } from "../ToolScreen";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { AddMovement } from "./AddMovement";
import { useMovementWords } from "./movementWords";

export function MovementsTool({ overview }: ToolProps) {
  const { state } = usePane();
  const words = useMovementWords();
  const [read, readAnew] = useReading("movements", movements);
  if (read === null) return state.failure === null ? <Spinner aria-label={words.here} /> : <Waiting onRetry={() => void readAnew()} />;
  return (
    <>
      <Card>
        <Heading as="h3">{words.here}</Heading>
        <ul className="bv-units-list">
          {read.movements.map((entry) => (
            <li key={entry.number} className="bv-units-report">
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
        {read.movements.length > 1 && (
          <Text size={200} className="bv-quiet">
            {words.ribbon}
          </Text>
        )}
      </Card>
      {read.next === null ? <Text>{words.full}</Text> : <AddMovement overview={overview} others={read.movements} number={read.next} />}
    </>
  );
}

function Entry({ entry }: { readonly entry: MovementEntry }) {
  const { state, store, say } = usePane();
  const words = useMovementWords();
  const { number, year, period, kind, participants, isBuilt, sheet } = entry;
  const title = entry.title === "" ? words.untitled : entry.title;
  const facts = [
    ...(kind === null ? [] : [words.kinds[kind]]),
    ...(period === "" ? [] : [period]),
    ...(year === "" ? [] : [say(words.year, { year })]),
    say(words.facts, { count: participants }),
    ...(isBuilt ? [] : [words.notBuilt]),
  ];
  const isCurrent = number === state.movement;
  return (
    <>
      <div className="bv-texts">
        <Text weight="semibold">{title}</Text>
        <Text size={200} className="bv-quiet">
          {facts.join(" · ")}
        </Text>
        <Text size={200} className="bv-quiet">
          {say(words.sheet, { sheet })}
        </Text>
      </div>
      {isCurrent ? (
        <div>
          <Tag isQuiet>{words.current}</Tag>
        </div>
      ) : (
        <ActionButton
          action="overview"
          size="small"
          className="bv-start"
          aria-label={say(words.openLabel, { title, sheet })}
          onClick={() => void store.workOn(number)}
        >
          {words.open}
        </ActionButton>
      )}
    </>
  );
}
