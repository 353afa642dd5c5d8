// The moves from the present stage: on, with what is still to be done, and back, with a reason.
import { Button, Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { MoveInput, ShownMove, StageAnswer } from "../../../commands/stages";
import { STAGES, type Stage } from "../../../core/stages/stage";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { ReasonForm } from "./ReasonForm";
import { useStageWords } from "./stageWords";

export interface MoveCardProps {
  readonly answer: StageAnswer;
  readonly who: string;
  readonly onMove: (input: MoveInput) => void;
}

export function MoveCard({ answer, who, onMove }: MoveCardProps) {
  const { store, say } = usePane();
  const words = useStageWords();
  const [isWhoAsked, setIsWhoAsked] = useState(false);
  const on = answer.moves.find(({ asksReason }) => !asksReason);
  const back = answer.moves.filter(({ asksReason }) => asksReason);
  const hasWho = who.trim() !== "";
  return (
    <>
      {on !== undefined && (
        <Card>
          <Heading as="h3">{on.to === "locked" ? words.lock : say(words.forward, { stage: words.stage[on.to] })}</Heading>
          {on.to === "locked" && <Text size={200}>{words.locking}</Text>}
          <InTheWay move={on} />
          {on.to === "locked" && answer.objections.open > 0 && (
            <Notice intent="warning">
              <span>{say(words.openObjections, { ...answer.objections })}</span>
              <Button size="small" onClick={() => store.openTool("objections")}>
                {words.toObjections}
              </Button>
            </Notice>
          )}
          {isWhoAsked && !hasWho && <span role="alert">{words.needWho}</span>}
          {on.inTheWay.length === 0 && (
            <ActionButton
              action="stages"
              appearance="primary"
              className="bv-start"
              onClick={() => {
                setIsWhoAsked(true);
                if (hasWho) onMove({ to: on.to, who, reason: "" });
              }}
            >
              {on.to === "locked" ? words.lock : say(words.forward, { stage: words.stage[on.to] })}
            </ActionButton>
          )}
        </Card>
      )}
      {back.length > 0 && <Back key={answer.stage} moves={back} stage={answer.stage} who={who} onMove={onMove} />}
    </>
  );
}

interface BackProps extends Pick<MoveCardProps, "who" | "onMove"> {
  readonly moves: readonly ShownMove[];
  readonly stage: Stage;
}

function Back({ moves, stage, who, onMove }: BackProps) {
  const { say } = usePane();
  const words = useStageWords();
  const nearest = [...moves].sort((a, b) => STAGES.indexOf(b.to) - STAGES.indexOf(a.to));
  const [to, setTo] = useState(nearest[0]!.to);
  const move = moves.find((one) => one.to === to)!;
  const label = stage === "locked" ? words.unlock : say(words.back, { stage: words.stage[to] });
  return (
    <Card>
      <Heading as="h3">{stage === "locked" ? words.unlock : words.backTitle}</Heading>
      <InTheWay move={move} />
      {move.inTheWay.length === 0 && (
        <ReasonForm label={label} hasWho={who.trim() !== ""} onGive={(reason) => onMove({ to, who, reason })}>
          {nearest.length > 1 ? (
            <Field label={words.backTo}>
              <Select value={to} onChange={(_, data) => setTo(data.value as Stage)}>
                {nearest.map((one) => (
                  <option key={one.to} value={one.to}>
                    {words.stage[one.to]}
                  </option>
                ))}
              </Select>
            </Field>
          ) : undefined}
        </ReasonForm>
      )}
    </Card>
  );
}

function InTheWay({ move }: { readonly move: ShownMove }) {
  const { say } = usePane();
  const words = useStageWords();
  if (move.inTheWay.length === 0) return null;
  return (
    <div className="bv-texts">
      <Text size={200}>{words.left}</Text>
      <ul className="bv-list">
        {move.inTheWay.map(({ condition, count }) => (
          <li key={condition}>
            <Text size={200}>{say(words.condition[condition], { count })}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
