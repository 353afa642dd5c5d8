// What differs between the draft and the list in use.
import { Text } from "@fluentui/react-components";
import type { CriterionChange } from "../../../core/versions";
import { usePane } from "../../paneContext";
import { useVersionWords } from "./versionWords";

/** Changes that are shown; the rest is counted. */
const SHOWN_CHANGES = 12;

export function ChangeList({ changes }: { readonly changes: readonly CriterionChange[] }) {
  const { say } = usePane();
  const words = useVersionWords();
  if (changes.length === 0) return <Text size={200}>{words.noChanges}</Text>;
  return (
    <div className="bv-stackTight">
      <Text weight="semibold" size={200}>
        {words.changes}
      </Text>
      <ul className="bv-versions-lines">
        {changes.slice(0, SHOWN_CHANGES).map((change) => (
          <li key={`${change.kind} ${change.code}`}>
            <Text size={200}>{textOf(change)}</Text>
          </li>
        ))}
      </ul>
      {changes.length > SHOWN_CHANGES && <Text size={200}>{say(words.moreChanges, { count: changes.length - SHOWN_CHANGES })}</Text>}
    </div>
  );

  function textOf(change: CriterionChange): string {
    const { code, name } = change;
    if (change.kind !== "changed") return say(words[change.kind], { code, name });
    return say(words.changed, { code, name, fields: change.fields.map((field) => words.field[field]).join(", ") });
  }
}
