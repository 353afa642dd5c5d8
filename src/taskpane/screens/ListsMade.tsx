// The lists that stand in the workbook, each with its state and a way to its sheet.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import type { ListState } from "../../commands/answers";
import { areaAt } from "../../workbook/area";
import { Card } from "../components/Card";
import { Tag } from "../components/Tag";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  item: { display: "flex", gap: "8px", alignItems: "flex-start", justifyContent: "space-between" },
  names: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
  open: { flexShrink: 0, minWidth: "auto" },
});

export function ListsMade({ lists }: { readonly lists: readonly ListState[] }) {
  const styles = useStyles();
  const { state, store, words, say } = usePane();
  if (lists.length === 0) return <Text className={styles.quiet}>{words.nomination.noLists}</Text>;
  return (
    <Card label={words.nomination.made}>
      <ul className={styles.list}>
        {lists.map((list) => (
          <li key={list.sheet} className={styles.item}>
            <div className={styles.names}>
              <span className={styles.head}>
                <Text weight="semibold">{list.name}</Text>
                {list.isStale && <Tag>{words.common.stale}</Tag>}
              </span>
              <Text size={200} className={styles.quiet}>
                {list.isStale ? words.nomination.staleHint : words.nomination.fresh}
              </Text>
            </div>
            <Button
              className={styles.open}
              appearance="subtle"
              size="small"
              icon={<OpenRegular />}
              aria-label={say(words.nomination.openList, { list: list.name })}
              disabledFocusable={state.busy !== null}
              onClick={() => void store.run("reveal", { sheet: list.sheet, area: areaAt(0, 0) })}
            >
              {words.common.open}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
