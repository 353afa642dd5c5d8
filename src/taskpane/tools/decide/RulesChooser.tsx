// Which rules to start with: a preset of bands and quotas with its source, and the set of award rules.
import { Button, Field, Radio, RadioGroup, Select, Text } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useId, useState } from "react";
import type { DecisionState, RuleSheetsInput } from "../../../commands/decisionAnswers";
import { ActionButton } from "../../components/ActionButton";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Card } from "../../components/Card";
import { ConfirmPanel } from "../../components/ConfirmPanel";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { useDecideWords } from "./decideWords";
import { shownDay } from "./shownDay";
import { unbroken } from "./unbroken";

/** Stands for no preset and no set of one's own in the controls; no id is blank. */
const NONE = "";

export interface RulesChooserProps {
  readonly decision: DecisionState;
  readonly onMake: (input: RuleSheetsInput) => void;
  /** There where rules would be replaced: the way back. */
  readonly onKeep?: () => void;
}

export function RulesChooser({ decision, onMake, onKeep }: RulesChooserProps) {
  const { state, say } = usePane();
  const words = useDecideWords();
  const heading = useId();
  const { presets, sets } = decision;
  const isChange = onKeep !== undefined;
  const [preset, setPreset] = useState(isChange ? NONE : (presets[0]?.id ?? NONE));
  const [set, setSet] = useState(NONE);
  const [isAsking, setAsking] = useState(false);
  const input: RuleSheetsInput = { preset: preset === NONE ? null : preset, set: set === NONE ? null : set };

  if (isAsking) {
    return (
      <ConfirmPanel
        action="decide"
        title={words.rules.confirmTitle}
        text={words.rules.confirmText}
        confirm={words.rules.replace}
        refuse={words.rules.keep}
        onConfirm={() => onMake(input)}
        onRefuse={() => onKeep?.()}
      />
    );
  }
  return (
    <Card>
      <Heading as="h3" id={heading}>
        {isChange ? words.sheets.change : words.rules.heading}
      </Heading>
      {!isChange && (
        <Text size={200} className="bv-quiet">
          {words.rules.text}
        </Text>
      )}
      <Field label={words.rules.preset}>
        <RadioGroup value={preset} onChange={(_, data) => setPreset(data.value)}>
          {isChange && <Radio value={NONE} label={words.rules.keepPreset} />}
          {presets.map((one) => (
            <Radio key={one.id} value={one.id} label={<Preset preset={one} />} />
          ))}
        </RadioGroup>
      </Field>
      {sets.length > 0 && (
        <Field label={words.rules.set}>
          <Select className="bv-criteria-select" value={set} onChange={(_, data) => setSet(data.value)}>
            <option value={NONE}>{isChange ? words.rules.keepSet : words.rules.setByDate}</option>
            {sets.map((one) => (
              <option key={one.id} value={one.id}>
                {setText(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className="bv-criteria-actions">
        {isChange ? (
          (preset !== NONE || set !== NONE) && (
            <Button appearance="primary" disabledFocusable={state.busy !== null} onClick={() => setAsking(true)}>
              {words.rules.replace}
            </Button>
          )
        ) : (
          <ActionButton action="decide" isMain appearance="primary" icon={<TableAddRegular />} onClick={() => onMake(input)}>
            {words.rules.make}
          </ActionButton>
        )}
        {isChange && (
          <Button disabledFocusable={state.busy !== null} onClick={onKeep}>
            {words.rules.keep}
          </Button>
        )}
      </div>
      <CtrlZNote />
    </Card>
  );

  function setText({ name, from, to, isVerified }: DecisionState["sets"][number]): string {
    const text =
      to === null
        ? say(words.rules.setFrom, { name, from: shownDay(from) })
        : say(words.rules.setUntil, { name, from: shownDay(from), to: shownDay(to) });
    return isVerified ? text : say(words.rules.setUnverified, { set: text });
  }
}

function Preset({ preset }: { readonly preset: DecisionState["presets"][number] }) {
  const { say } = usePane();
  const { rules: words } = useDecideWords();
  const { name, summary, source } = preset;
  const date = shownDay(preset.date);
  const origin = source !== "" && date !== "" ? say(words.source, { source, date }) : source + date;
  return (
    <span className="bv-texts">
      <span>{name}</span>
      {[summary, origin].map(
        (text, index) =>
          text !== "" && (
            <Text key={index} size={200} className="bv-quiet">
              {unbroken(text)}
            </Text>
          ),
      )}
    </span>
  );
}
