// Tổng hợp kỳ: files of periods chosen, looked at, put in order, previewed, and written to the sheet.
import { Button, Text } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useEffect, useRef, useState } from "react";
import { periodsHere } from "../../../commands/periods/periodsHere";
import type { PeriodReading } from "../../../commands/periods/readPeriod";
import {
  makeRollUp,
  previewRollUp,
  rollUpState,
  type RollUpMade,
  type RollUpPreview,
  type RollUpState,
} from "../../../commands/periods/rollUpPeriods";
import { canRollUp, remarksOf } from "../../../core/periods/periodFile";
import { MIN_PERIODS, MOST_PERIODS } from "../../../core/periods/period";
import { ActionButton } from "../../components/ActionButton";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Meter } from "../../components/Meter";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { OpenSheet } from "../OpenSheet";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { givenOf, itemContent, itemsOf, orderOf, withChosen, type PeriodItem } from "./periodItems";
import { FileDrop } from "../files/FileDrop";
import { PeriodList } from "./PeriodList";
import { refusalText, usePeriodsWords } from "./periodsWords";
import { readPeriodFiles } from "./readPeriodFiles";
import { RollUpResult } from "./RollUpResult";
import { draftOf, rulesOf, type RulesDraft } from "./rulesDraft";
import { RulesForm } from "./RulesForm";

export function RollUp() {
  const [state, read] = useReading("periods", rollUpState);
  if (state === null) return <Waiting onRetry={() => void read()} />;
  return <RollUpForm standing={state} onWritten={read} />;
}

interface RollUpFormProps {
  readonly standing: RollUpState;
  readonly onWritten: () => Promise<void>;
}

function RollUpForm({ standing: { standing, place, usual }, onWritten }: RollUpFormProps) {
  const { store, say, state } = usePane();
  const all = usePeriodsWords();
  const { rollUp: words, views } = all;
  const [reading, setReading] = useState<{ readonly done: number; readonly count: number; readonly file: string } | null>(null);
  const [tooMany, setTooMany] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly Extract<PeriodReading, { ok: false }>[]>([]);
  const [chosen, setItems] = useState<readonly PeriodItem[] | null>(null);
  const [typed, setDraft] = useState<RulesDraft | null>(null);
  const [preview, setPreview] = useState<RollUpPreview | null>(null);
  const [made, setMade] = useState<RollUpMade | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const items = chosen ?? itemsOf(standing, []);
  const draft = typed ?? draftOf(standing?.rules ?? usual);
  const given = givenOf(items);
  const remarks = remarksOf(given, standing);
  const taken = items.filter((item) => item.kind === "file" && item.isTaken);
  const rules = rulesOf(draft);
  const canGo = rules !== null && canRollUp(remarks, orderOf(items).length);
  const bands = [
    ...new Set(
      [
        ...(standing?.people ?? []).flatMap((person) => person.bands),
        ...items.flatMap((item) => (item.kind === "file" ? itemContent(item).people.map(({ band }) => band) : [])),
        ...draft.bands.map(({ band }) => band),
      ].filter((band) => band !== ""),
    ),
  ].sort((a, b) => a.localeCompare(b, "vi", { numeric: true }));
  const hasOthers = (state.overview?.value.movements?.length ?? 0) > 1;
  const isIdle = state.busy === null && reading === null;

  const change = (next: readonly PeriodItem[]) => {
    setItems(next);
    setPreview(null);
    setMade(null);
  };
  const take = async (files: readonly File[]) => {
    setMade(null);
    setTooMany(files.length > MOST_PERIODS ? files.length : null);
    if (files.length > MOST_PERIODS) return;
    const control = new AbortController();
    stop.current = control;
    const progress = (done: number) => setReading({ done, count: files.length, file: files[Math.min(done, files.length - 1)]!.name });
    progress(0);
    try {
      const readings = await readPeriodFiles(files, progress, control.signal);
      change(itemsOf(standing, readings));
      setRefused(readings.flatMap((one) => (one.ok ? [] : [one])));
    } catch (error) {
      if (!control.signal.aborted) store.crash(error, () => take(files));
    } finally {
      setReading(null);
    }
  };
  const takeHere = async () => {
    const readings = await store.use("periods", periodsHere, undefined, takeHere);
    if (readings === null) return;
    setMade(null);
    const all = withChosen(itemsOf(standing, readings, "here"), items);
    setTooMany(all.length > MOST_PERIODS ? all.length : null);
    if (all.length > MOST_PERIODS) return;
    change(all);
    setRefused(readings.flatMap((one) => (one.ok ? [] : [one])));
  };
  const look = async () => {
    if (rules === null) return;
    setMade(null);
    setPreview(await store.use("periods", previewRollUp, { given, order: orderOf(items), rules }, look));
  };
  const write = async () => {
    if (rules === null) return;
    const answer = await store.use("periods", makeRollUp, { given, order: orderOf(items), rules }, write);
    if (answer === null) return;
    setPreview(null);
    setItems(null);
    setDraft(null);
    setRefused([]);
    await onWritten();
    setMade(answer);
  };
  return (
    <Card label={views.rollUp}>
      <Text size={200} className="bv-quiet">
        {say(words.intro, { least: MIN_PERIODS, most: MOST_PERIODS })}
      </Text>
      {standing !== null && place !== null && (
        <div className="bv-units-file">
          <Text>{say(words.standing, { count: standing.columns.length, people: standing.people.length })}</Text>
          <OpenSheet place={place} label={words.open} />
        </div>
      )}
      <div role="status">
        {made !== null && (
          <Notice intent="success">
            {made.isSame ? words.same : say(words.done, { periods: made.periods, people: made.people, ranked: made.ranked })}
          </Notice>
        )}
      </div>
      <FileDrop words={words} isIdle={isIdle} onFiles={(files) => void take(files)} />
      {hasOthers && reading === null && (
        <ActionButton action="periods" className="bv-start" size="small" icon={<ArrowSwapRegular />} onClick={() => void takeHere()}>
          {words.here}
        </ActionButton>
      )}
      {tooMany !== null && (
        <div role="alert">
          <Notice intent="warning">{say(words.tooMany, { most: MOST_PERIODS, count: tooMany })}</Notice>
        </div>
      )}
      <div role="status" className="bv-stackTight">
        {reading !== null && <Text>{say(words.reading, { ...reading, done: Math.min(reading.done + 1, reading.count) })}</Text>}
      </div>
      {reading !== null && (
        <>
          <Meter label={words.chooseLabel} value={reading.done} max={reading.count} />
          <Button className="bv-start" size="small" onClick={() => stop.current?.abort()}>
            {words.stop}
          </Button>
        </>
      )}
      {refused.length > 0 && (
        <Notice intent="warning" title={words.states.refused}>
          <ul className="bv-list">
            {refused.map(({ file, reason }, i) => (
              <li key={i}>
                {file}: {refusalText(reason, all, state.language)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {items.length > 0 && (
        <>
          <Heading as="h3">{words.periods}</Heading>
          <PeriodList items={items} remarks={new Map(taken.map(({ id }, i) => [id, remarks[i]!]))} onItems={change} />
          <Heading as="h3">{words.how}</Heading>
          <RulesForm
            draft={draft}
            bands={bands}
            onDraft={(next) => {
              setDraft(next);
              setPreview(null);
              setMade(null);
            }}
          />
          {canGo && (
            <ActionButton
              action="periods"
              icon={<CalculatorRegular />}
              appearance={preview === null ? "primary" : "secondary"}
              isMain={preview === null}
              onClick={() => void look()}
            >
              {words.preview}
            </ActionButton>
          )}
        </>
      )}
      {preview !== null && canGo && (
        <>
          <RollUpResult preview={preview} />
          <ActionButton action="periods" isMain appearance="primary" icon={<SaveRegular />} onClick={() => void write()}>
            {words.write}
          </ActionButton>
          <CtrlZNote />
        </>
      )}
    </Card>
  );
}
