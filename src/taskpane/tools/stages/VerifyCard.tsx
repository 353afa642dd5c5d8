// Kiểm chứng: whether the locked workbook is as it was, or what differs.
import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { verifySeal, type SealAnswer } from "../../../commands/verifySeal";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { cellShown, useStageWords, type StageWords } from "./stageWords";

const SHOWN = 50;

export function VerifyCard() {
  const { store, say } = usePane();
  const words = useStageWords();
  const [found, setFound] = useState<SealAnswer | null>(null);
  const verify = async () => {
    const answer = await store.use("stages", verifySeal, undefined, verify);
    if (answer !== null) setFound(answer);
  };
  return (
    <Card>
      <Heading as="h3">{words.verify}</Heading>
      <Text size={200} className="bv-quiet">
        {words.verifyText}
      </Text>
      <ActionButton action="stages" className="bv-start" onClick={() => void verify()}>
        {words.verify}
      </ActionButton>
      <div role="status">
        {found !== null && found.kind !== "changed" && (
          <Notice intent={found.kind === "whole" ? "success" : "warning"}>{say(words[found.kind], { seal: found.seal })}</Notice>
        )}
        {found?.kind === "changed" && <Differences found={found} />}
        {found !== null && found.unsealed.length > 0 && (
          <Notice intent="warning">{say(words.notSealed, { seal: found.seal, what: unsealedText(found, words) })}</Notice>
        )}
        {found?.isDecisionOld === true && <Notice intent="warning">{words.decisionOld}</Notice>}
      </div>
    </Card>
  );
}

const partText = (part: string, words: StageWords): string => (part in words.part ? words.part[part as keyof StageWords["part"]] : part);

function unsealedText({ unsealed }: SealAnswer, words: StageWords): string {
  return unsealed.map(({ part, record }) => (record === "" ? partText(part, words) : `${partText(part, words)} “${record}”`)).join("; ");
}

function Differences({ found }: { readonly found: SealAnswer }) {
  const { state, say } = usePane();
  const words = useStageWords();
  const count = found.differences.length + found.results.length;
  const lines = [
    ...found.differences.map(({ part, record, cell, sealed, found: now }) =>
      say(words.difference, {
        part: partText(part, words),
        record,
        cell,
        sealed: cellShown(sealed, words, state.language),
        found: cellShown(now, words, state.language),
      }),
    ),
    ...found.results.map(({ cell, message }) => `${cell}: ${message}`),
  ];
  return (
    <Notice intent="warning">
      {say(words.changed, { count })}
      <ul className="bv-list">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && say(words.moreDifferences, { count: lines.length - SHOWN })}
    </Notice>
  );
}
