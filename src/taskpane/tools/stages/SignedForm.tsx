// Who and why, asked by a tool that changes entries while the movement keeps a log.
import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Signed } from "../../../commands/entryLog";
import type { WorkId } from "../../paneState";
import { ReasonForm } from "./ReasonForm";
import { useStageWords } from "./stageWords";
import { recallWho, rememberWho } from "./whoMemory";

export interface SignedFormProps {
  readonly action: WorkId;
  readonly label: string;
  readonly onGive: (signed: Signed) => void;
}

export function SignedForm({ action, label, onGive }: SignedFormProps) {
  const words = useStageWords();
  const [who, setWho] = useState(recallWho);
  return (
    <ReasonForm action={action} label={label} hasWho={who.trim() !== ""} isMain onGive={(reason) => onGive({ who: who.trim(), reason })}>
      <Field label={words.who} required hint={words.whoHint}>
        <Input
          value={who}
          autoComplete="name"
          onChange={(_, data) => {
            setWho(data.value);
            rememberWho(data.value);
          }}
        />
      </Field>
    </ReasonForm>
  );
}
