// Gộp phiếu: files chosen or dropped, read in a worker, compared with the workbook, chosen one by one, taken over.
import { Button, Text } from "@fluentui/react-components";
import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { useEffect, useRef, useState } from "react";
import { gatherApply, gatherPreview } from "../../../commands/gather";
import type { Signed } from "../../../commands/entryLog";
import type { GatherApplied, GatherReport, ReadFile } from "../../../commands/gatherAnswers";
import type { Acceptance } from "../../../core/gather/gatherFiles";
import type { Round } from "../../../core/movement";
import { isLogged } from "../../../core/stages/stage";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Meter } from "../../components/Meter";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { FileDrop } from "../files/FileDrop";
import { SignedForm } from "../stages/SignedForm";
import { GatherReportList } from "./GatherReportList";
import { GatherOutcome } from "./GatherOutcome";
import { PasteUnit, type PastedUnit } from "./PasteUnit";
import { readUnitFiles } from "./readUnitFiles";
import { useUnitsWords } from "./unitsWords";

/** Files that are taken at a time. */
export const MOST_FILES = 100;

interface Reading {
  readonly done: number;
  readonly count: number;
  readonly file: string;
}

export interface GatherUnitsProps {
  /** Rounds that something may be pasted for. */
  readonly rounds: readonly Round[];
}

export function GatherUnits({ rounds }: GatherUnitsProps) {
  const { store, say, state } = usePane();
  const { gather: words, views } = useUnitsWords();
  const [reading, setReading] = useState<Reading | null>(null);
  const [refused, setRefused] = useState<number | null>(null);
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const [report, setReport] = useState<GatherReport | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [erasing, setErasing] = useState<ReadonlySet<number>>(new Set());
  const [outcome, setOutcome] = useState<GatherApplied | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  /** @param kept what was reported of the first files, whose ticks stay where nothing else is to be said of them now */
  const compare = async (read: readonly ReadFile[], kept: GatherReport["files"] = []) => {
    const answer = await store.use("units", gatherPreview, { files: read }, () => compare(read, kept));
    if (answer === null) return;
    setReport(answer);
    const isKept = (i: number): boolean => kept[i]?.state === answer.files[i]!.state;
    setTicked(new Set(answer.files.flatMap(({ state: own }, i) => ((isKept(i) ? ticked.has(i) : own === "whole") ? [i] : []))));
    setErasing(new Set([...erasing].filter(isKept)));
  };
  const isPasted = (file: ReadFile): boolean => "pasted" in file;
  const take = async (chosen: readonly File[]) => {
    setOutcome(null);
    setRefused(chosen.length > MOST_FILES ? chosen.length : null);
    if (chosen.length === 0 || chosen.length > MOST_FILES) return;
    const control = new AbortController();
    stop.current = control;
    setReport(null);
    setReading({ done: 0, count: chosen.length, file: chosen[0]!.name });
    try {
      const read = await readUnitFiles(
        chosen,
        (done) => setReading({ done, count: chosen.length, file: chosen[Math.min(done, chosen.length - 1)]!.name }),
        control.signal,
      );
      const all = [...read, ...files.filter(isPasted)];
      setFiles(all);
      setReading(null);
      await compare(all);
    } catch (error) {
      if (!control.signal.aborted) store.crash(error, () => take(chosen));
    } finally {
      setReading(null);
    }
  };
  const paste = async (pasted: PastedUnit) => {
    setOutcome(null);
    // Beside what is there already, so that both are compared with each other.
    const name = say(words.pastedName, { count: files.filter(isPasted).length + 1 });
    const all = [...files, { name, modified: null, ok: true, ...pasted } as const];
    setFiles(all);
    await compare(all, report?.files);
  };
  const dropPasted = async () => {
    setOutcome(null);
    const left = files.filter((file) => !isPasted(file));
    setFiles(left);
    if (left.length === 0) setReport(null);
    else await compare(left, report?.files);
  };
  const gather = async (signed?: Signed) => {
    if (report === null) return;
    const accepted = [...ticked]
      .sort((a, b) => a - b)
      .map((file): Acceptance => {
        const { state: seenAs, changes: seen } = report.files[file]!;
        return { file, erases: erasing.has(file), state: seenAs, seen };
      });
    const answer = await store.use("units", gatherApply, { files, accepted, ...(signed === undefined ? {} : { signed }) }, () =>
      gather(signed),
    );
    if (answer === null) return;
    setOutcome(answer);
    await compare(files);
  };
  const isIdle = state.busy === null && reading === null;
  const hasLog = isLogged(state.overview?.value.approval?.stage ?? "draft");
  return (
    <Card label={views.gather}>
      <Text size={200} className="bv-quiet">
        {say(words.intro, { most: MOST_FILES })}
      </Text>
      <FileDrop words={words} isIdle={isIdle} onFiles={(chosen) => void take(chosen)} />
      <PasteUnit rounds={rounds} isIdle={isIdle} onPasted={(pasted) => void paste(pasted)} />
      {refused !== null && (
        <div role="alert">
          <Notice intent="warning">{say(words.tooMany, { most: MOST_FILES, count: refused })}</Notice>
        </div>
      )}
      <div role="status" className="bv-stackTight">
        {reading !== null && <Text>{say(words.reading, { ...reading, done: Math.min(reading.done + 1, reading.count) })}</Text>}
      </div>
      {reading !== null && (
        <>
          <Meter value={reading.done} max={reading.count} label={words.report} isSmall />
          <Button className="bv-start" size="small" onClick={() => stop.current?.abort()}>
            {words.stop}
          </Button>
        </>
      )}
      {outcome !== null && <GatherOutcome outcome={outcome} />}
      {report !== null && (
        <>
          <GatherReportList report={report} ticked={ticked} erasing={erasing} onTicked={setTicked} onErasing={setErasing} />
          {ticked.size === 0 ? (
            <Text className="bv-quiet">{words.nothingChosen}</Text>
          ) : hasLog ? (
            <SignedForm action="units" label={say(words.gather, { count: ticked.size })} onGive={(signed) => void gather(signed)} />
          ) : (
            <ActionButton action="units" isMain appearance="primary" icon={<MergeRegular />} onClick={() => void gather()}>
              {say(words.gather, { count: ticked.size })}
            </ActionButton>
          )}
          <Button className="bv-start" size="small" disabledFocusable={!isIdle} onClick={() => void compare(files)}>
            {words.again}
          </Button>
          {files.some(isPasted) && (
            <Button className="bv-start" size="small" disabledFocusable={!isIdle} onClick={() => void dropPasted()}>
              {words.dropPasted}
            </Button>
          )}
        </>
      )}
    </Card>
  );
}
