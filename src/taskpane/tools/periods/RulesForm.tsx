// How periods are added up: the method, absent periods, how many are needed, decimals, and grades by counts of periods.
import { Field, Input, Select, Text } from "@fluentui/react-components";
import { METHODS, MISSING_RULES, MOST_BAND_RULES, MOST_PERIODS } from "../../../core/periods/period";
import { usePane } from "../../paneContext";
import { parseWhole } from "../../numberInput";
import type { RulesDraft } from "./rulesDraft";
import { usePeriodsWords } from "./periodsWords";

export interface RulesFormProps {
  readonly draft: RulesDraft;
  /** Bands that any period has. */
  readonly bands: readonly string[];
  readonly onDraft: (draft: RulesDraft) => void;
}

export function RulesForm({ draft, bands, onDraft }: RulesFormProps) {
  const { say } = usePane();
  const { rollUp: words } = usePeriodsWords();
  const number = (field: "count" | "minimum" | "decimals", label: string, least: number, most: number) => {
    const value = parseWhole(draft[field], least);
    const isWrong = value === "wrong" || value === null || value > most;
    return (
      <Field
        label={label}
        {...(isWrong ? { validationState: "error" as const, validationMessage: say(words.numberWrong, { least, most }) } : {})}
      >
        <Input size="small" inputMode="numeric" value={draft[field]} onChange={(_, data) => onDraft({ ...draft, [field]: data.value })} />
      </Field>
    );
  };
  const asksCount = draft.method === "best" || draft.method === "drop";
  return (
    <div className="bv-stackTight">
      <Field label={words.method}>
        <Select
          size="small"
          value={draft.method}
          onChange={(_, data) => onDraft({ ...draft, method: METHODS.find((id) => id === data.value) ?? "mean" })}
        >
          {METHODS.map((id) => (
            <option key={id} value={id}>
              {words.methods[id]}
            </option>
          ))}
        </Select>
      </Field>
      {draft.method === "weighted" && (
        <Text size={200} className="bv-quiet">
          {words.weights}
        </Text>
      )}
      {asksCount && number("count", words.count, 1, MOST_PERIODS)}
      <Field label={words.missing}>
        <Select
          size="small"
          value={draft.missing}
          onChange={(_, data) => onDraft({ ...draft, missing: MISSING_RULES.find((id) => id === data.value) ?? "skip" })}
        >
          {MISSING_RULES.map((id) => (
            <option key={id} value={id}>
              {words.missings[id]}
            </option>
          ))}
        </Select>
      </Field>
      {number("minimum", words.minimum, 0, MOST_PERIODS)}
      {number("decimals", words.decimals, 0, 9)}
      <Text size={200} className="bv-quiet">
        {words.exemptRule}
      </Text>
      {bands.length > 0 && <BandRules draft={draft} bands={bands} onDraft={onDraft} />}
    </div>
  );
}

function BandRules({ draft, bands, onDraft }: RulesFormProps) {
  const { say } = usePane();
  const { rollUp: words } = usePeriodsWords();
  return (
    <details>
      <summary>{words.bands}</summary>
      {Array.from({ length: MOST_BAND_RULES }, (_, i) => {
        const rule = draft.bands[i] ?? { name: "", band: "", atLeast: "" };
        const put = (next: typeof rule) =>
          onDraft({
            ...draft,
            bands: Array.from({ length: MOST_BAND_RULES }, (__, k) =>
              k === i ? next : (draft.bands[k] ?? { name: "", band: "", atLeast: "" }),
            ),
          });
        const isWrong = rule.band !== "" && typeof parseWhole(rule.atLeast, 1) !== "number";
        const group = say(words.bandRule, { number: i + 1 });
        return (
          <fieldset key={i} className="bv-periods-band">
            <legend>{group}</legend>
            <Field label={words.bandOf}>
              <Select size="small" value={rule.band} onChange={(__, data) => put({ ...rule, band: data.value })}>
                <option value="">{words.bandNone}</option>
                {bands.map((band) => (
                  <option key={band} value={band}>
                    {band}
                  </option>
                ))}
              </Select>
            </Field>
            {rule.band !== "" && (
              <>
                <Field
                  label={words.bandCount}
                  {...(isWrong
                    ? { validationState: "error" as const, validationMessage: say(words.numberWrong, { least: 1, most: MOST_PERIODS }) }
                    : {})}
                >
                  <Input
                    size="small"
                    inputMode="numeric"
                    value={rule.atLeast}
                    onChange={(__, data) => put({ ...rule, atLeast: data.value })}
                  />
                </Field>
                <Field label={words.bandName}>
                  <Input size="small" value={rule.name} onChange={(__, data) => put({ ...rule, name: data.value })} />
                </Field>
              </>
            )}
          </fieldset>
        );
      })}
    </details>
  );
}
