// The way on paper: the form of the participant who is explained, made and opened from here.
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { useState } from "react";
import { makeForm, type FormAnswer } from "../../../commands/forms";
import { ActionButton } from "../../components/ActionButton";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { useExplainWords } from "./explainWords";

export function ScoreForm({ code, name }: { readonly code: string; readonly name: string }) {
  const { store, state, say } = usePane();
  const words = useExplainWords();
  const [form, setForm] = useState<FormAnswer | null>(null);
  const make = async () => {
    const made = await store.use("explain", makeForm, { code }, make);
    if (made !== null) setForm(made);
  };
  return (
    <>
      <ActionButton action="explain" icon={<DocumentAddRegular />} className="bv-start" onClick={() => void make()}>
        {words.form}
      </ActionButton>
      <CtrlZNote />
      <div role="status">
        {form !== null && form.participant.code === code && (
          <Notice intent="success">
            <span>{say(words.formMade, { name })}</span>
            <Button
              size="small"
              icon={<OpenRegular />}
              disabledFocusable={state.busy !== null}
              onClick={() => void store.run("reveal", { sheet: form.sheet, area: form.area })}
            >
              {words.openForm}
            </Button>
          </Notice>
        )}
      </div>
    </>
  );
}
