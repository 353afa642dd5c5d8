// Who would change rank if the draft came into use: old and new rank and total, and the criteria that did it.
import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { VersionPreview } from "../../../commands/versions";
import type { PointShift, RankShift } from "../../../core/versions";
import { formatNumber } from "../../../locale/language";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { FindingsList } from "../../components/FindingsList";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { lastPage, Pager } from "../../components/Pager";
import { usePane } from "../../paneContext";
import { useVersionWords } from "./versionWords";

const PER_PAGE = 15;
/** Criteria that a change of rank is explained by; the rest is counted. */
const SHOWN_POINTS = 3;

export interface PreviewResultProps {
  readonly preview: VersionPreview;
  readonly isBuilt: boolean;
  readonly onApply: () => void;
}

export function PreviewResult({ preview, isBuilt, onApply }: PreviewResultProps) {
  const { say } = usePane();
  const words = useVersionWords();
  const { comparison, findings, errors } = preview;
  return (
    <>
      {errors > 0 && <Notice intent="warning">{say(words.hasErrors, { count: errors })}</Notice>}
      {findings.length > 0 && (
        <>
          <Heading as="h3">{words.findings}</Heading>
          <FindingsList findings={findings} />
        </>
      )}
      {errors === 0 && (
        <Card>
          {comparison === null ? <Text>{words.notBuilt}</Text> : <Shifts shifts={comparison.shifts} moved={comparison.moved} />}
          {(comparison !== null || !isBuilt) && (
            <ActionButton action="versions" appearance="primary" onClick={onApply}>
              {words.apply}
            </ActionButton>
          )}
        </Card>
      )}
    </>
  );
}

function Shifts({ shifts, moved }: { readonly shifts: readonly RankShift[]; readonly moved: number }) {
  const { say } = usePane();
  const words = useVersionWords();
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(shifts.length, PER_PAGE));
  const stayed = shifts.length - moved;
  return (
    <>
      <Heading as="h3">{moved === 0 ? words.movedNone : say(words.moved, { count: moved })}</Heading>
      {stayed > 0 && (
        <Text size={200} className="bv-quiet">
          {say(words.totalsOnly, { count: stayed })}
        </Text>
      )}
      <ul className="bv-versions-shifts" aria-label={words.page}>
        {shifts.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((shift) => (
          <ShiftRow key={shift.code} shift={shift} />
        ))}
      </ul>
      <Pager count={shifts.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}

function ShiftRow({ shift }: { readonly shift: RankShift }) {
  const { state, say } = usePane();
  const words = useVersionWords();
  const { before, after, points } = shift;
  const number = (value: number | null): string => (value === null ? words.noRank : formatNumber(value, state.language));
  const pair = (text: string, from: number | null, to: number | null): string => say(text, { before: number(from), after: number(to) });
  const ranks = [
    ...(before.rank === after.rank ? [] : [pair(words.rankShift, before.rank, after.rank)]),
    ...(before.clusterRank === after.clusterRank ? [] : [pair(words.clusterShift, before.clusterRank, after.clusterRank)]),
  ];
  return (
    <li className="bv-versions-shift">
      <Text weight="semibold">{shift.name}</Text>
      {ranks.length > 0 && <Text className="bv-numbers">{ranks.join("; ")}</Text>}
      {before.total !== after.total && (
        <Text size={200} className="bv-numbers">
          {pair(words.totalShift, before.total, after.total)}
        </Text>
      )}
      <Text size={200} className="bv-quiet">
        {reason()}
      </Text>
    </li>
  );

  function reason(): string {
    if (points.length === 0) return before.total === after.total ? words.whyOthers : words.whyLimits;
    const told = points
      .slice(0, SHOWN_POINTS)
      .map((point: PointShift) => say(words.pointShift, { name: point.name, before: number(point.before), after: number(point.after) }));
    const more = points.length > SHOWN_POINTS ? [say(words.morePoints, { count: points.length - SHOWN_POINTS })] : [];
    return say(words.why, { points: [...told, ...more].join("; ") });
  }
}
