// The few facts a blank movement needs.
import { Field, Input } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useRef, useState, type FormEvent } from "react";
import { ActionButton } from "../components/ActionButton";
import { fluentRef } from "../fluentRef";
import { Card } from "../components/Card";
import { parseWhole } from "../numberInput";
import { usePane } from "../paneContext";
import type { SetUpInput } from "../paneState";

const EARLIEST_YEAR = 1945;
const LATEST_YEAR = 2200;

export function BlankForm({ onSubmit }: { readonly onSubmit: (input: SetUpInput) => void }) {
  const { words } = usePane();
  const [title, setTitle] = useState("");
  const [agency, setAgency] = useState("");
  const [yearText, setYearText] = useState("");
  const [isShowingErrors, setShowingErrors] = useState(false);
  const titleInput = useRef<HTMLInputElement>(null);
  const yearInput = useRef<HTMLInputElement>(null);

  const year = parseWhole(yearText, EARLIEST_YEAR);
  const isYearWrong = year === "wrong" || (year !== null && year > LATEST_YEAR);
  const isTitleMissing = title.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShowingErrors(true);
    if (isTitleMissing) titleInput.current?.focus();
    else if (isYearWrong) yearInput.current?.focus();
    else onSubmit({ start: "blank", title: title.trim().normalize("NFC"), agency: agency.trim().normalize("NFC"), year });
  };
  return (
    <Card>
      <form className="bv-stack" onSubmit={submit} noValidate>
        <Field
          label={words.setUp.title}
          required
          hint={words.setUp.titleHint}
          {...(isShowingErrors && isTitleMissing ? { validationMessage: words.setUp.titleMissing } : {})}
        >
          <Input ref={fluentRef(titleInput)} value={title} maxLength={250} onChange={(_, data) => setTitle(data.value)} />
        </Field>
        <Field label={words.setUp.agency} hint={words.setUp.agencyHint}>
          <Input value={agency} maxLength={250} onChange={(_, data) => setAgency(data.value)} />
        </Field>
        <Field
          label={words.setUp.year}
          hint={words.setUp.yearHint}
          {...(isShowingErrors && isYearWrong ? { validationMessage: words.setUp.yearWrong } : {})}
        >
          <Input
            ref={fluentRef(yearInput)}
            className="bv-blankForm-year"
            inputMode="numeric"
            value={yearText}
            maxLength={4}
            onChange={(_, data) => setYearText(data.value)}
          />
        </Field>
        <ActionButton action="setUp" type="submit" appearance="primary" icon={<AddRegular />}>
          {words.setUp.create}
        </ActionButton>
      </form>
    </Card>
  );
}
