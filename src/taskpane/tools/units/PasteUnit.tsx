// A range instead of a file: pasted, with the round that it is for and, for a form without a code, whose it is.
import { unitTable } from "../../../locale/vi/pasteTables";
import { useSampleWords } from "../paste/sampleWords";
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadFile } from "../../../commands/gatherAnswers";
import type { Round } from "../../../core/movement";
import { usePane } from "../../paneContext";
import { PasteBox } from "../paste/PasteBox";
import { useUnitsWords } from "./unitsWords";

export type PastedUnit = Pick<Extract<ReadFile, { pasted: unknown }>, "pasted" | "round" | "participant">;

/** As many criteria as the lists hold, and columns beside them. */
const LIMITS = { rows: 2_000, columns: 200 };

export interface PasteUnitProps {
  readonly rounds: readonly Round[];
  readonly isIdle: boolean;
  readonly onPasted: (pasted: PastedUnit) => void;
}

export function PasteUnit({ rounds, isIdle, onPasted }: PasteUnitProps) {
  const { say } = usePane();
  const { send, paste: words } = useUnitsWords();
  const sampleWords = useSampleWords();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setRound] = useState<Round>("self");
  const [participant, setParticipant] = useState("");
  const round = rounds.includes(chosen) ? chosen : (rounds[0] ?? "self");
  return (
    <>
      <Button className="bv-start" size="small" aria-expanded={isOpen} disabledFocusable={!isIdle} onClick={() => setOpen(!isOpen)}>
        {words.open}
      </Button>
      {isOpen && isIdle && (
        <>
          {rounds.length > 1 && (
            <Field label={send.round}>
              <Select value={round} onChange={(_, data) => setRound(rounds.find((id) => id === data.value) ?? "self")}>
                {rounds.map((id) => (
                  <option key={id} value={id}>
                    {send.rounds[id]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={words.participant} hint={words.participantHint}>
            <Input value={participant} onChange={(_, data) => setParticipant(data.value)} />
          </Field>
          <PasteBox
            sample={{ rows: unitTable, note: sampleWords.unitNote }}
            texts={{ ...words, hint: say(words.hint, { column: send.rounds[round] }) }}
            limits={LIMITS}
            onGrid={({ rows }) => {
              setOpen(false);
              setParticipant("");
              onPasted({
                pasted: rows.map((row) => row.map(({ text, from }) => (from === "own" ? text : ""))),
                round,
                participant: participant.trim(),
              });
            }}
          />
        </>
      )}
    </>
  );
}
