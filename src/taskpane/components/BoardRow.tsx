// One row of the board: rank, name, total, the other rank, a tie, and the reason on demand.
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { formatNumber } from "../../locale/language";
import type { BoardEntry } from "../boardView";
import { usePane } from "../paneContext";
import { RankMark } from "./RankMark";
import { Tag } from "./Tag";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr) auto",
    columnGap: "10px",
    padding: "10px 12px",
    alignItems: "start",
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  names: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, overflowWrap: "anywhere", paddingTop: "2px" },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "2px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  right: { display: "flex", flexDirection: "column", alignItems: "flex-end", gap: "2px", paddingTop: "2px" },
  total: { fontVariantNumeric: "tabular-nums" },
  noTotal: { color: tokens.colorNeutralForeground3 },
  why: { minWidth: "auto", paddingLeft: "4px", paddingRight: 0, fontWeight: tokens.fontWeightRegular },
  reason: {
    gridColumn: "2 / 4",
    marginTop: "6px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
});

export interface BoardRowProps {
  readonly entry: BoardEntry;
  readonly isInCluster: boolean;
  readonly hasClusters: boolean;
}

export function BoardRow({ entry, isInCluster, hasClusters }: BoardRowProps) {
  const styles = useStyles();
  const { state, words, say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { row, rank, isTied } = entry;
  const other = otherRank();
  return (
    <li className={styles.row}>
      <RankMark rank={rank} />
      <div className={styles.names}>
        <Text weight="semibold">{row.name === "" ? row.code : row.name}</Text>
        {(other !== null || isTied) && (
          <span className={styles.facts}>
            {other !== null && (
              <Text size={200} className={styles.quiet}>
                {other}
              </Text>
            )}
            {isTied && <Tag>{words.ranking.tied}</Tag>}
          </span>
        )}
      </div>
      <div className={styles.right}>
        {row.total === null ? (
          <Text size={200} className={styles.noTotal}>
            {words.ranking.noTotal}
          </Text>
        ) : (
          <Text weight="semibold" className={styles.total}>
            {formatNumber(row.total, state.language)}
          </Text>
        )}
        {row.why !== "" && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.why}
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
      <div id={id} className={mergeClasses(isOpen && styles.reason)} hidden={!isOpen}>
        {isOpen && <Text size={200}>{row.why}</Text>}
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
