// The wizard "Bắt đầu trống": five short steps to a movement. Each step is kept in the workbook, so that closing the pane loses nothing.
import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Meter } from "../../components/Meter";
import { usePane } from "../../paneContext";
import type { SetUpInput } from "../../paneState";
import { BuildStep } from "./BuildStep";
import { CriteriaStep } from "./CriteriaStep";
import { MovementStep } from "./MovementStep";
import { PeopleStep } from "./PeopleStep";
import { RewardStep } from "./RewardStep";
import { stepError, wizardInput, type WizardError } from "./wizardChecks";
import { draftText, WIZARD_STEPS, type WizardDraft, type WizardStep } from "./wizardDraft";
import { useWizardWords } from "./wizardWords";

export interface WizardProps {
  readonly first: WizardDraft;
  readonly onSubmit: (input: SetUpInput) => void;
  readonly onLeave: () => void;
}

/** What every step is given. */
export interface StepProps {
  readonly draft: WizardDraft;
  readonly error: WizardError | null;
  readonly onDraft: (change: Partial<WizardDraft>) => void;
}

export function Wizard({ first, onSubmit, onLeave }: WizardProps) {
  const { state, store, say } = usePane();
  const words = useWizardWords();
  const [draft, setDraft] = useState(first);
  const [error, setError] = useState<WizardError | null>(null);
  const [keeping, setKeeping] = useState<"none" | "kept" | "refused">("none");
  const lastKept = useRef(draftText(first));
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = draft;
  const number = WIZARD_STEPS.indexOf(step) + 1;
  useEffect(() => heading.current?.focus(), [step]);
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>(`[name="${error.field}"]`)?.focus();
  }, [error]);

  const keep = async (now: WizardDraft) => {
    const text = draftText(now);
    if (text === lastKept.current) return;
    lastKept.current = text;
    const isKept = await store.keepDraft(text);
    if (!isKept) lastKept.current = "";
    setKeeping(isKept ? "kept" : "refused");
  };
  const change = (part: Partial<WizardDraft>) => {
    setError(null);
    setDraft({ ...draft, ...part });
  };
  const goTo = (next: WizardStep) => {
    setError(null);
    const now = { ...draft, step: next };
    setDraft(now);
    void keep(now);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A draft of before may be wrong in a step that is past.
    const wrong = WIZARD_STEPS.slice(0, number).find((one) => stepError(draft, one) !== null);
    if (wrong !== undefined) {
      if (wrong !== step) goTo(wrong);
      setError(stepError(draft, wrong));
      return;
    }
    if (step !== "build") goTo(WIZARD_STEPS[number]!);
    else build();
  };
  const build = (): void => void wizardInput(draft).then(onSubmit, (reason: unknown) => store.crash(reason, build));
  const props: StepProps = { draft, error, onDraft: change };
  return (
    <Card label={words.region}>
      <form ref={form} className="bv-stack" noValidate onSubmit={submit} onBlur={() => void keep(draft)}>
        <div className="bv-wizard-head">
          <h2 ref={heading} tabIndex={-1} className="bv-wizard-heading">
            {say(words.stepOf, { step: number, count: WIZARD_STEPS.length, name: words.steps[step] })}
          </h2>
          <Meter value={number} max={WIZARD_STEPS.length} label={words.region} />
        </div>
        {step === "movement" && <MovementStep {...props} />}
        {step === "people" && <PeopleStep {...props} />}
        {step === "criteria" && <CriteriaStep {...props} />}
        {step === "reward" && <RewardStep {...props} />}
        {step === "build" && <BuildStep draft={draft} />}
        <div className="bv-wizard-actions">
          {number > 1 && (
            <Button disabledFocusable={state.busy !== null} onClick={() => goTo(WIZARD_STEPS[number - 2]!)}>
              {words.back}
            </Button>
          )}
          {step === "build" ? (
            <ActionButton action="setUp" type="submit" appearance="primary">
              {words.finish}
            </ActionButton>
          ) : (
            <Button type="submit" appearance="primary">
              {words.next}
            </Button>
          )}
          <Button
            appearance="subtle"
            onClick={() => {
              void keep(draft);
              onLeave();
            }}
          >
            {words.leave}
          </Button>
        </div>
        <Text size={200} className="bv-quiet" role="status">
          {keeping === "none" ? "" : keeping === "kept" ? words.kept : words.notKept}
        </Text>
      </form>
    </Card>
  );
}
