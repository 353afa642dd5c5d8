// What goes: which sheets, as values or formulas, and which personal columns all the same.
import { Text } from "@fluentui/react-components";
import { type CopyInput, type CopyOffers } from "../../../commands/sendCopy";
import { PERSONAL_GROUPS } from "../../../workbook/copy/personalColumns";
import { Tick } from "../../components/Tick";
import { ViewSwitch } from "../../components/ViewSwitch";
import { usePane } from "../../paneContext";
import { useCopyWords } from "./copyWords";

interface CopyChoiceProps {
  readonly offers: CopyOffers;
  readonly input: CopyInput;
  readonly onInput: (input: CopyInput) => void;
}

const CONTENTS = ["values", "formulas"] as const;

export function CopyChoice({ offers, input, onInput }: CopyChoiceProps) {
  const { say } = usePane();
  const words = useCopyWords();
  const { sheets, content, groups } = input;
  const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T): T[] =>
    all.filter((item) => (item === one ? !chosen.includes(item) : chosen.includes(item)));
  const titles = offers.sheets.map(({ title }) => title);
  return (
    <>
      <fieldset className="bv-copy-group">
        <legend>{words.sheets}</legend>
        {offers.sheets.map(({ title, kind }) => (
          <Tick key={title} isOn={sheets.includes(title)} onChange={() => onInput({ ...input, sheets: toggled(titles, sheets, title) })}>
            {say(words.sheet, { title, kind: words.kinds[kind] })}
          </Tick>
        ))}
      </fieldset>
      <Text size={200} className="bv-quiet">
        {[
          ...(offers.staying.length === 0 ? [] : [say(words.staying, { titles: offers.staying.join(", ") })]),
          ...(offers.hidden === 0 ? [] : [say(words.hidden, { count: offers.hidden })]),
        ].join(" ")}
      </Text>
      <div className="bv-stackTight">
        <Text weight="semibold">{words.content}</Text>
        <ViewSwitch
          label={words.content}
          views={CONTENTS.map((id) => ({ id, label: words.contents[id] }))}
          chosen={content}
          onChoose={(id) => onInput({ ...input, content: id })}
        />
        <Text size={200} className="bv-quiet">
          {words.contentTexts[content]}
        </Text>
      </div>
      <details>
        <summary>{words.personal}</summary>
        <Text size={200} className="bv-quiet" block>
          {words.personalHint}
        </Text>
        <div className="bv-copy-group">
          {PERSONAL_GROUPS.map((group) => (
            <Tick
              key={group}
              isOn={groups.includes(group)}
              onChange={() => onInput({ ...input, groups: toggled(PERSONAL_GROUPS, groups, group) })}
            >
              {words.groups[group]}
            </Tick>
          ))}
        </div>
      </details>
    </>
  );
}
