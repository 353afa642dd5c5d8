// Opens a template file, another workbook or pasted text, and shows what it holds before anything is written.
import { Button, Field, Spinner, Text, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Overview } from "../../../commands/answers";
import type { Command } from "../../../commands/command";
import { takeCriteria, type TakenCriteria } from "../../../commands/templates";
import type { Movement } from "../../../core/movement";
import { fileProblemText } from "../../../locale/fileProblemWords";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { readTemplateText, type Candidate, type TemplateReading } from "./readTemplate";
import { withWorker } from "../../book/makeFiles";
import type { TemplateQuestion } from "./templateWorker";
import { SampleFiles } from "./SampleFiles";
import { TemplatePreview } from "./TemplatePreview";
import { useTemplateWords } from "./templateWords";

/** Problems of a file that are shown. */
const SHOWN_PROBLEMS = 8;

export interface OpenTemplateProps {
  readonly overview: Overview;
  readonly onMovement: (candidate: Candidate) => void;
}

/** Reads a chosen file in a worker. */
const readTemplate: Command<File, TemplateReading> = {
  id: "readTemplate",
  isApart: true,
  execute(context, file) {
    context.onProgress?.("reading", 0.2);
    const worker = new Worker(new URL("./templateWorker.ts", import.meta.url));
    return withWorker(worker, context, (ask) => ask<TemplateReading>({ file } satisfies TemplateQuestion));
  },
};

export function OpenTemplate({ overview, onMovement }: OpenTemplateProps) {
  const { state, store, say } = usePane();
  const words = useTemplateWords();
  const [pasted, setPasted] = useState("");
  const [reading, setReading] = useState<TemplateReading | "busy" | null>(null);
  const [taken, setTaken] = useState<TakenCriteria | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const readFile = async (file: File) => {
    setTaken(null);
    setReading("busy");
    setReading(await store.use("templates", readTemplate, file, () => readFile(file)));
  };
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    void readFile(file);
    // The same file may be chosen again once it was changed.
    if (input.current !== null) input.current.value = "";
  };
  const readText = () => {
    setTaken(null);
    setReading(readTemplateText(pasted));
  };
  const take = async (movement: Movement) => {
    const answer = await store.use("templates", takeCriteria, { criteria: movement.criteria }, () => take(movement));
    if (answer === null) return;
    setTaken(answer);
    setReading(null);
  };
  return (
    <Card>
      <Heading as="h3">{words.open}</Heading>
      <Text size={200} className="bv-quiet">
        {words.openText}
      </Text>
      <input
        ref={input}
        type="file"
        accept=".json,.xlsx,application/json"
        className="bv-templates-file"
        aria-label={words.chooseLabel}
        tabIndex={-1}
        onChange={(event) => choose(event.target.files)}
      />
      <Button className="bv-start" disabledFocusable={state.busy !== null} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <SampleFiles />
      <Field label={words.paste}>
        <Textarea value={pasted} rows={3} resize="vertical" onChange={(_, data) => setPasted(data.value)} />
      </Field>
      <Button className="bv-start" size="small" disabledFocusable={pasted.trim() === ""} onClick={readText}>
        {words.read}
      </Button>
      {reading === "busy" && <Spinner size="tiny" label={words.reading} />}
      {reading !== null && reading !== "busy" && !reading.ok && <Refused reading={reading} />}
      {reading !== null && reading !== "busy" && reading.ok && (
        <TemplatePreview
          candidate={reading.candidate}
          overview={overview}
          onMovement={() => onMovement(reading.candidate)}
          onCriteria={() => void take(reading.candidate.movement)}
        />
      )}
      {taken !== null && (
        <Notice intent="success">
          <span role="status">{say(taken.isDraft ? words.takenDraft : words.taken, { count: taken.criteria, sheet: taken.sheet })}</span>
          {taken.isDraft && (
            <Button className="bv-start" size="small" appearance="subtle" onClick={() => store.openTool("versions")}>
              {words.goVersions}
            </Button>
          )}
        </Notice>
      )}
    </Card>
  );
}

function Refused({ reading }: { readonly reading: Extract<TemplateReading, { ok: false }> }) {
  const { state, say } = usePane();
  const words = useTemplateWords();
  const { problems } = reading;
  return (
    <div role="alert" className="bv-stackTight">
      <Text weight="semibold">
        {words.refused}
        {problems.length > 1 && ` (${say(words.problems, { count: problems.length })})`}
      </Text>
      <ul className="bv-list">
        {problems.slice(0, SHOWN_PROBLEMS).map((problem, i) => (
          <li key={i}>
            <Text size={200} className="bv-quiet">
              {problem.id}. {fileProblemText(problem, words, state.language)}
            </Text>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN_PROBLEMS && <Text size={200}>{say(words.more, { count: problems.length - SHOWN_PROBLEMS })}</Text>}
    </div>
  );
}
