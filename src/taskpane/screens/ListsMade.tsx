// The lists that stand in the workbook, each with its state and a way to its sheet.
import { Button, Text } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import type { ListState } from "../../commands/answers";
import { areaAt } from "../../workbook/area";
import { Card } from "../components/Card";
import { Tag } from "../components/Tag";
import { usePane } from "../paneContext";

export function ListsMade({ lists }: { readonly lists: readonly ListState[] }) {
  const { state, store, words, say } = usePane();
  if (lists.length === 0) return <Text className="bv-quiet">{words.nomination.noLists}</Text>;
  return (
    <Card label={words.nomination.made}>
      <ul className="bv-list">
        {lists.map((list) => (
          <li key={list.sheet} className="bv-listsMade-item">
            <div className="bv-texts">
              <span className="bv-listsMade-head">
                <Text weight="semibold">{list.name}</Text>
                {list.isStale && <Tag>{words.common.stale}</Tag>}
              </span>
              <Text size={200} className="bv-quiet">
                {list.isStale ? words.nomination.staleHint : words.nomination.fresh}
              </Text>
            </div>
            <Button
              className="bv-fixed"
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
