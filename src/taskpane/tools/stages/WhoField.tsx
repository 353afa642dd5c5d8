// The field for who does it: Office tells nobody's name, so it is typed once and kept.
import { Field, Input } from "@fluentui/react-components";
import { useStageWords } from "./stageWords";
import { rememberWho } from "./whoMemory";

export interface WhoFieldProps {
  readonly who: string;
  readonly onChange: (who: string) => void;
}

export function WhoField({ who, onChange }: WhoFieldProps) {
  const words = useStageWords();
  return (
    <Field label={words.who} required hint={words.whoHint}>
      <Input
        value={who}
        autoComplete="name"
        onChange={(_, data) => {
          onChange(data.value);
          rememberWho(data.value);
        }}
      />
    </Field>
  );
}
