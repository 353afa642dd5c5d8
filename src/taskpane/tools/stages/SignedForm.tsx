// Who and why, asked by a tool that changes entries while the movement keeps a log.
import { useState } from "react";
import type { Signed } from "../../../commands/entryLog";
import type { WorkId } from "../../paneState";
import { ReasonForm } from "./ReasonForm";
import { WhoField } from "./WhoField";
import { recallWho } from "./whoMemory";

export interface SignedFormProps {
  readonly action: WorkId;
  readonly label: string;
  readonly onGive: (signed: Signed) => void;
}

export function SignedForm({ action, label, onGive }: SignedFormProps) {
  const [who, setWho] = useState(recallWho);
  return (
    <ReasonForm action={action} label={label} hasWho={who.trim() !== ""} isMain onGive={(reason) => onGive({ who: who.trim(), reason })}>
      <WhoField who={who} onChange={setWho} />
    </ReasonForm>
  );
}
