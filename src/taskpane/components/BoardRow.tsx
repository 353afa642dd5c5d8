// One row of the board: rank, name, total, the other rank, a tie, and the reason on demand.
import { Button, mergeClasses, Text } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { formatNumber } from "../../locale/language";
import type { BoardEntry } from "../boardView";
import { usePane } from "../paneContext";
import { RankMark } from "./RankMark";
import { Tag } from "./Tag";

export interface BoardRowProps {
  readonly entry: BoardEntry;
  readonly isInCluster: boolean;
  readonly hasClusters: boolean;
  /** How far the line is; "" = nothing to say. */
  readonly line: string;
}

export function BoardRow({ entry, isInCluster, hasClusters, line }: BoardRowProps) {
  const { state, store, words, say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { row, rank, isTied } = entry;
  const other = otherRank();
  return (
    <li className="bv-boardRow-row">
      <RankMark rank={rank} />
      <div className="bv-boardRow-names">
        <Text weight="semibold">{row.name === "" ? row.code : row.name}</Text>
        {(other !== null || isTied) && (
          <span className="bv-boardRow-facts">
            {other !== null && (
              <Text size={200} className="bv-quiet">
                {other}
              </Text>
            )}
            {isTied && <Tag>{words.ranking.tied}</Tag>}
          </span>
        )}
        {line !== "" && <Text size={200}>{line}</Text>}
      </div>
      <div className="bv-boardRow-right">
        {row.total === null ? (
          <Text size={200} className="bv-faint">
            {words.ranking.noTotal}
          </Text>
        ) : (
          <Text weight="semibold" className="bv-numbers">
            {formatNumber(row.total, state.language)}
          </Text>
        )}
        {row.why !== "" && (
          <Button
            appearance="transparent"
            size="small"
            className="bv-boardRow-why"
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            iconPosition="after"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={say(words.ranking.whyOf, { name: row.name })}
            onClick={() => setOpen(!isOpen)}
          >
            {words.ranking.why}
          </Button>
        )}
      </div>
      <div id={id} className={mergeClasses(isOpen && "bv-boardRow-reason")} hidden={!isOpen}>
        {isOpen && (
          <>
            <Text size={200} lang="vi">
              {row.why}
            </Text>
            <Button
              size="small"
              className="bv-start"
              aria-label={say(words.ranking.explainOf, { name: row.name })}
              onClick={() => store.openTool("explain", row.code)}
            >
              {words.ranking.explain}
            </Button>
          </>
        )}
      </div>
    </li>
  );

  /** The rank that the board is not sorted by: inside the cluster, or overall. */
  function otherRank(): string | null {
    if (!hasClusters) return null;
    const cluster = row.cluster === "" ? words.ranking.commonCluster : row.cluster;
    if (isInCluster) return row.rank === null ? null : say(words.ranking.overall, { rank: row.rank });
    return row.clusterRank === null ? cluster : say(words.ranking.inCluster, { rank: row.clusterRank, cluster });
  }
}
