// A new movement beside those of the workbook: blank, or with lists of the one that is open in the pane.
import { Field, Input, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Overview } from "../../../commands/answers";
import type { MovementEntry } from "../../../commands/movements";
import { takeLists } from "../../../commands/takeLists";
import { MOVEMENT_KINDS, type MovementKind } from "../../../core/movement";
import { bareText } from "../../../core/register/bareText";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { useMovementWords } from "./movementWords";

export interface AddMovementProps {
  /** The movement that is open. */
  readonly overview: Overview;
  readonly others: readonly MovementEntry[];
  readonly number: number;
}

export function AddMovement({ overview, others, number }: AddMovementProps) {
  const { store, say } = usePane();
  const words = useMovementWords();
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<MovementKind | null>(null);
  const [withParticipants, setParticipants] = useState(false);
  const [withCriteria, setCriteria] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isCopying = withParticipants || withCriteria;
  const given = title.trim();
  const problem = isCopying && given === "" ? words.needsTitle : isTaken() ? say(words.sameTitle, { year: overview.year ?? "" }) : null;
  const from = { title: overview.title === "" ? words.untitled : overview.title };

  /** Unit forms of before are told apart by title and year alone, and so are movements by people. */
  function isTaken(): boolean {
    const same = (one: MovementEntry): boolean => bareText(one.title) === bareText(given) && one.year === String(overview.year ?? "");
    return given !== "" && others.some(same);
  }
  const add = async (): Promise<void> => {
    setAsked(true);
    if (problem !== null) return;
    const lists = isCopying ? await store.use("movements", takeLists, { title: given, kind, withCriteria, withParticipants }, add) : null;
    if ((isCopying && lists === null) || !(await store.workOn(number, add))) return;
    const { agency, year } = overview;
    if (lists !== null) await store.run("setUp", { start: "movement", movement: lists, rule: null, isNew: true });
    else if (given !== "") await store.run("setUp", { start: "blank", title: given, agency, year, kind, isNew: true });
  };
  return (
    <Card label={words.addHeading}>
      <Heading as="h3">{words.addHeading}</Heading>
      <Text size={200}>{say(words.addText, { number })}</Text>
      <Field
        label={words.title}
        {...(isCopying ? {} : { hint: words.titleHint })}
        {...(isAsked && problem !== null ? { validationState: "error" as const, validationMessage: problem } : {})}
      >
        <Input value={title} onChange={(_event, data) => setTitle(data.value)} />
      </Field>
      {given !== "" && (
        <Field label={words.kind} hint={words.kindHint}>
          <Select value={kind ?? ""} onChange={(_event, { value }) => setKind(MOVEMENT_KINDS.find((one) => one === value) ?? null)}>
            <option value="">{words.kindUnsaid}</option>
            {MOVEMENT_KINDS.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {overview.stage !== "empty" && (
        <div className="bv-copy-group">
          <Tick isOn={withParticipants} onChange={() => setParticipants(!withParticipants)}>
            {words.copyPeople}
          </Tick>
          <Tick isOn={withCriteria} onChange={() => setCriteria(!withCriteria)}>
            {words.copyCriteria}
          </Tick>
          <Text size={200} className="bv-quiet">
            {say(words.copyNote, from)}
          </Text>
        </div>
      )}
      <ActionButton action="movements" isMain appearance="primary" onClick={() => void add()}>
        {words.add}
      </ActionButton>
    </Card>
  );
}
