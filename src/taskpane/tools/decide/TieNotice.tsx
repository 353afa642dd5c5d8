// Who is equal at a line of seats: for the Council, never for the order of rows.
import { Text } from "@fluentui/react-components";
import type { TieLine } from "../../../commands/decisionAnswers";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { useDecideWords } from "./decideWords";
import { unbroken } from "./unbroken";

/** Names told of a tie; the rest is counted, and stands in the list of people. */
const MOST_NAMED = 12;

export function TieNotice({ ties }: { readonly ties: readonly TieLine[] }) {
  const { say } = usePane();
  const { ties: words } = useDecideWords();
  return (
    <Notice intent="warning" title={say(words.title, { count: ties.length })}>
      <ul className="bv-versions-lines">
        {ties.map((tie, index) => (
          <li key={index}>
            <Text>{unbroken(textOf(tie))}</Text>
          </li>
        ))}
      </ul>
      <Text size={200} block>
        {words.remedy}
      </Text>
    </Notice>
  );

  function textOf({ people, band, quota, group, left }: TieLine): string {
    const rest = people.length - MOST_NAMED;
    const named = [...people.slice(0, MOST_NAMED), ...(rest > 0 ? [say(words.more, { count: rest })] : [])].join("; ");
    return say(group === "" ? words.one : words.oneOfGroup, { people: named, band, quota, group, left });
  }
}
