// What files would bring: those that need a look first, each with its remarks, its differences, its effect on ranks, and a tick.
import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { GatheredReport, GatherReport } from "../../../commands/gatherAnswers";
import type { FileState } from "../../../core/gather/gatherFiles";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { lastPage, Pager } from "../../components/Pager";
import { Tag } from "../../components/Tag";
import { Tick } from "../../components/Tick";
import { ViewSwitch } from "../../components/ViewSwitch";
import { usePane } from "../../paneContext";
import { ChangeTable, MoveTable } from "./GatherTables";
import { namesText } from "./namesText";
import { useUnitsWords } from "./unitsWords";

const PER_PAGE = 10;
/** Who needs a person comes first. */
const ORDER: readonly FileState[] = ["look", "refused", "whole", "same"];
const FILTERS = ["all", ...ORDER] as const;
type Filter = (typeof FILTERS)[number];

export interface GatherReportListProps {
  readonly report: GatherReport;
  readonly ticked: ReadonlySet<number>;
  readonly erasing: ReadonlySet<number>;
  readonly onTicked: (ticked: ReadonlySet<number>) => void;
  readonly onErasing: (erasing: ReadonlySet<number>) => void;
}

export function GatherReportList({ report, ticked, erasing, onTicked, onErasing }: GatherReportListProps) {
  const { say } = usePane();
  const words = useUnitsWords();
  const { gather } = words;
  const [filter, setFilter] = useState<Filter>("all");
  const [asked, setPage] = useState(0);
  const { files, absent } = report;
  const count = (state: FileState): number => files.filter((file) => file.state === state).length;
  const sorted = ORDER.flatMap((state) => files.flatMap((file, index) => (file.state === state ? [{ file, index }] : [])));
  const shown = sorted.filter(({ file }) => filter === "all" || file.state === filter);
  const page = Math.min(asked, lastPage(shown.length, PER_PAGE));
  return (
    <>
      <Heading as="h3">{gather.report}</Heading>
      <Text role="status">
        {say(gather.summary, {
          count: files.length,
          whole: count("whole"),
          look: count("look"),
          same: count("same"),
          refused: count("refused"),
        })}
      </Text>
      {absent.map(({ round, units }) => (
        <Notice key={round} intent="info">
          {say(gather.absent, {
            count: units.length,
            round: words.send.rounds[round],
            names: namesText(
              units.map(({ name, code }) => name || code),
              words.send.andMore,
              say,
            ),
          })}
        </Notice>
      ))}
      <ViewSwitch
        label={gather.filter}
        views={FILTERS.map((id) => ({ id, label: say(gather.filters[id], { count: id === "all" ? files.length : count(id) }) }))}
        chosen={filter}
        onChoose={(id) => {
          setFilter(id);
          setPage(0);
        }}
      />
      {shown.length === 0 && <Text className="bv-quiet">{gather.noneHere}</Text>}
      <ul className="bv-units-list">
        {shown.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(({ file, index }) => (
          <FileReport
            key={index}
            file={file}
            hasClusters={report.hasClusters}
            isTicked={ticked.has(index)}
            isErasing={erasing.has(index)}
            onTick={(isOn) => onTicked(toggled(ticked, index, isOn))}
            onErase={(isOn) => onErasing(toggled(erasing, index, isOn))}
          />
        ))}
      </ul>
      <Pager count={shown.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}

function toggled(set: ReadonlySet<number>, index: number, isOn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isOn) next.add(index);
  else next.delete(index);
  return next;
}

interface FileReportProps {
  readonly file: GatheredReport;
  readonly hasClusters: boolean;
  readonly isTicked: boolean;
  readonly isErasing: boolean;
  readonly onTick: (isOn: boolean) => void;
  readonly onErase: (isOn: boolean) => void;
}

function FileReport({ file, hasClusters, isTicked, isErasing, onTick, onErase }: FileReportProps) {
  const { say } = usePane();
  const { gather: words } = useUnitsWords();
  const { name, unit, state, remarks, changes, same } = file;
  const moves = isTicked && isErasing ? (file.movesErasing ?? file.moves) : file.moves;
  const title = unit === null ? name : unit.name || unit.code;
  const canTake = state !== "refused" && changes.length > 0;
  const erased = changes.filter(({ kind }) => kind === "erased").length;
  return (
    <li className="bv-units-report">
      <div className="bv-units-file">
        {canTake && <Tick isOn={isTicked} onChange={onTick} label={say(words.take, { name })} />}
        <span className="bv-texts">
          <Text weight="semibold">{title}</Text>
          {unit !== null && (
            <Text size={200} className="bv-quiet">
              {name}
            </Text>
          )}
        </span>
        <Tag isQuiet={state === "whole" || state === "same"}>{words.states[state]}</Tag>
      </div>
      {remarks.length > 0 && (
        <ul className="bv-list">
          {remarks.map(({ message }, i) => (
            <li key={i}>
              <Text size={200}>{message}</Text>
            </li>
          ))}
        </ul>
      )}
      <Text size={200} className="bv-quiet">
        {[
          ...(changes.length > 0 ? [say(words.changes, { count: changes.length })] : []),
          ...(same > 0 ? [say(words.same, { count: same })] : []),
        ].join(" · ")}
      </Text>
      {canTake && erased > 0 && isTicked && (
        <Tick isOn={isErasing} onChange={onErase}>
          {words.erases}
        </Tick>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{words.details}</summary>
          <ChangeTable changes={changes} />
          {state !== "refused" && <MoveTable moves={moves} hasClusters={hasClusters} />}
        </details>
      )}
    </li>
  );
}
