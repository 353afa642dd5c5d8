// A reason and the button that needs it: the button says why it waits, where it does.
import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { isReason } from "../../../core/stages/moves";
import { ActionButton } from "../../components/ActionButton";
import type { WorkId } from "../../paneState";
import { useStageWords } from "./stageWords";

export interface ReasonFormProps {
  /** The work whose button it is; of the log, if nothing is said. */
  readonly action?: WorkId;
  readonly label: string;
  readonly hasWho: boolean;
  readonly isMain?: boolean;
  readonly children?: ReactElement | undefined;
  readonly onGive: (reason: string) => void;
}

export function ReasonForm({ action = "stages", label, hasWho, isMain = false, children, onGive }: ReasonFormProps) {
  const words = useStageWords();
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const lacks = isAsked && !isReason(reason);
  return (
    <form
      className="bv-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (hasWho && isReason(reason)) onGive(reason.trim());
      }}
    >
      {children}
      <Field
        label={words.reason}
        required
        hint={words.reasonHint}
        {...(lacks ? { validationState: "error" as const, validationMessage: words.reasonHint } : {})}
      >
        <Input value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      {isAsked && !hasWho && <span role="alert">{words.needWho}</span>}
      <ActionButton action={action} type="submit" className="bv-start" appearance={isMain ? "primary" : "secondary"}>
        {label}
      </ActionButton>
    </form>
  );
}
