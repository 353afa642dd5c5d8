// The tool "Trạng thái, nhật ký": where the scores stand, moving them on and back, the log of what was changed, and the seal of a lock.
import { Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Command } from "../../../commands/command";
import { giveReasons, moveStage, recordAbsent, recordChanges, stageState } from "../../../commands/stages";
import { STAGES } from "../../../core/stages/stage";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { useReading } from "../useReading";
import { LogCards } from "./LogCards";
import { MoveCard } from "./MoveCard";
import { sinceShown, useStageWords } from "./stageWords";
import { VerifyCard } from "./VerifyCard";
import { WhoField } from "./WhoField";
import { recallWho } from "./whoMemory";

export function StagesTool() {
  const { state, store, say } = usePane();
  const words = useStageWords();
  const [answer, readAnew] = useReading("stages", stageState);
  const [who, setWho] = useState(recallWho);
  const [done, setDone] = useState<string | null>(null);
  if (answer === null) return state.failure === null ? <Spinner aria-label={words.current} /> : null;

  async function run<In, Out>(command: Command<In, Out>, input: In, text: (answered: Out) => string): Promise<void> {
    setDone(null);
    const answered = await store.use("stages", command, input);
    if (answered === null) return;
    // The pane's own writing is no change that it would hear of.
    await readAnew();
    setDone(text(answered));
  }
  const recorded = () => words.recorded;
  return (
    <>
      {done !== null && (
        <Notice intent="success">
          <span role="status">{done}</span>
        </Notice>
      )}
      <Card>
        <Heading as="h3">{words.current}</Heading>
        <ol className="bv-stages-steps" aria-label={words.steps}>
          {STAGES.map((stage) => (
            <li
              key={stage}
              className={STAGES.indexOf(stage) < STAGES.indexOf(answer.stage) ? "bv-stages-past" : "bv-stages-step"}
              {...(stage === answer.stage ? { "aria-current": "step" as const } : {})}
            >
              {words.stage[stage]}
            </li>
          ))}
        </ol>
        {answer.since !== "" && (
          <Text size={200} className="bv-quiet">
            {say(words.since, { since: sinceShown(answer.since, words), who: answer.who })}
          </Text>
        )}
        {answer.isAltered && answer.isKept && <Notice intent="warning">{say(words.altered, { stage: words.stage[answer.stage] })}</Notice>}
        {answer.seal !== "" && <Text size={200}>{say(words.seal, { seal: answer.seal })}</Text>}
        {!answer.isKept && <Text size={200}>{words.notKept}</Text>}
        <WhoField who={who} onChange={setWho} />
      </Card>
      <LogCards
        answer={answer}
        who={who}
        onRecord={(changes, reason) => void run(recordChanges, { who, reason, changes }, recorded)}
        onReasons={(input, reason) => void run(giveReasons, { who, reason, ...input }, recorded)}
        onMark={() => void run(recordAbsent, undefined, recorded)}
      />
      <MoveCard
        answer={answer}
        who={who}
        onMove={(input) => void run(moveStage, input, ({ stage }) => say(words.moved, { stage: words.stage[stage] }))}
      />
      {answer.stage === "locked" && <VerifyCard />}
    </>
  );
}
