// The form of a list: name, how many, from how many points, in the whole list or in each cluster; says in words what it means.
import { Button, Field, Input, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { useRef, useState, type FormEvent } from "react";
import type { NominationRule } from "../../core/movement";
import { ActionButton } from "../components/ActionButton";
import { CtrlZNote } from "../components/CtrlZNote";
import { fluentRef } from "../fluentRef";
import { Card } from "../components/Card";
import { readDraft, type NominationDraft } from "../nominationForm";
import { usePane, type PaneView } from "../paneContext";

const SUGGESTIONS = ["certificate", "merit", "advanced", "fighter", "collective"] as const;

export interface NominationFormProps {
  readonly draft: NominationDraft;
  readonly onDraft: (draft: NominationDraft) => void;
}

export function NominationForm({ draft, onDraft }: NominationFormProps) {
  const view = usePane();
  const { store, words } = view;
  const [isShowingErrors, setShowingErrors] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const topInput = useRef<HTMLInputElement>(null);
  const minInput = useRef<HTMLInputElement>(null);
  const read = readDraft(draft);
  const errors = isShowingErrors && !read.ok ? read.errors : {};

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShowingErrors(true);
    if (read.ok) void store.run("nominate", read.rule);
    else (read.errors.name ? nameInput : read.errors.top ? topInput : minInput).current?.focus();
  };
  const messageOf = (key: (typeof errors)[keyof typeof errors]) => (key === undefined ? {} : { validationMessage: words.nomination[key] });
  return (
    <Card label={words.nomination.heading}>
      <form className="bv-stack" onSubmit={submit} noValidate>
        <div>
          <Field label={words.nomination.list} required {...messageOf(errors.name)}>
            <Input
              ref={fluentRef(nameInput)}
              value={draft.name}
              maxLength={100}
              onChange={(_, data) => onDraft({ ...draft, name: data.value })}
            />
          </Field>
          <div className="bv-nominationForm-suggestions" role="group" aria-label={words.nomination.suggestions}>
            {SUGGESTIONS.filter((key) => words.nomination[key] !== draft.name).map((key) => (
              <Button
                key={key}
                size="small"
                shape="circular"
                className="bv-nominationForm-suggestion"
                onClick={() => {
                  onDraft({ ...draft, name: words.nomination[key] });
                  nameInput.current?.focus();
                }}
              >
                {words.nomination[key]}
              </Button>
            ))}
          </div>
        </div>
        <div className="bv-nominationForm-numbers">
          <Field label={words.nomination.top} hint={words.nomination.topHint} {...messageOf(errors.top)}>
            <Input
              ref={fluentRef(topInput)}
              className="bv-nominationForm-number"
              inputMode="numeric"
              value={draft.top}
              maxLength={9}
              onChange={(_, data) => onDraft({ ...draft, top: data.value })}
            />
          </Field>
          <Field label={words.nomination.minTotal} hint={words.nomination.minTotalHint} {...messageOf(errors.minTotal)}>
            <Input
              ref={fluentRef(minInput)}
              className="bv-nominationForm-number"
              inputMode="decimal"
              value={draft.minTotal}
              maxLength={20}
              onChange={(_, data) => onDraft({ ...draft, minTotal: data.value })}
            />
          </Field>
        </div>
        <Field label={words.nomination.scope}>
          <RadioGroup
            value={draft.scope}
            onChange={(_, data) => onDraft({ ...draft, scope: data.value === "cluster" ? "cluster" : "overall" })}
          >
            <Radio value="overall" label={words.nomination.overall} />
            <Radio value="cluster" label={words.nomination.eachCluster} />
          </RadioGroup>
        </Field>
        {read.ok && (
          <Text size={200} className="bv-quiet" role="status">
            {ruleText(read.rule, view)}
          </Text>
        )}
        <ActionButton action="nominate" isMain type="submit" appearance="primary" icon={<DocumentAddRegular />}>
          {words.nomination.submit}
        </ActionButton>
        <CtrlZNote />
      </form>
    </Card>
  );
}

/** The rule in words: shows how the numbers typed were understood. */
function ruleText(rule: NominationRule, { words, say }: PaneView): string {
  const scope = rule.scope === "cluster" ? words.nomination.inCluster : words.nomination.inOverall;
  if (rule.minTotal === null) return say(words.nomination.ruleTop, { top: rule.top ?? 0, scope });
  if (rule.top === null) return say(words.nomination.ruleMin, { min: rule.minTotal, scope });
  return say(words.nomination.ruleBoth, { top: rule.top, min: rule.minTotal, scope });
}
