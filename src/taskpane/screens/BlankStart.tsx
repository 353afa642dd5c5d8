// "Bắt đầu trống": the wizard, from where it was left.
import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../paneContext";
import type { SetUpInput } from "../paneState";
import { Wizard } from "../tools/wizard/Wizard";
import { BLANK_DRAFT, readDraft, type WizardDraft } from "../tools/wizard/wizardDraft";

export interface BlankStartProps {
  readonly onSubmit: (input: SetUpInput) => void;
  readonly onLeave: () => void;
}

export function BlankStart({ onSubmit, onLeave }: BlankStartProps) {
  const { store, words } = usePane();
  const [first, setFirst] = useState<WizardDraft | null>(null);
  useEffect(() => {
    let isShown = true;
    void store.readDraft().then((text) => isShown && setFirst(readDraft(text) ?? BLANK_DRAFT));
    return () => {
      isShown = false;
    };
  }, [store]);
  if (first === null) return <Spinner size="tiny" label={words.app.loading} />;
  return <Wizard first={first} onSubmit={onSubmit} onLeave={onLeave} />;
}
