// What gathering has done.
import { Text } from "@fluentui/react-components";
import type { GatherApplied } from "../../../commands/gatherAnswers";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { namesText } from "./namesText";
import { useUnitsWords } from "./unitsWords";

export function GatherOutcome({ outcome: { taken, cells, disputed, changedSince, skipped, moves } }: { readonly outcome: GatherApplied }) {
  const { say } = usePane();
  const { gather: words, send } = useUnitsWords();
  return (
    <div role="status" className="bv-stackTight">
      <Notice intent="success">
        <Text block>{cells === 0 ? words.nothing : say(words.done, { files: taken.length, cells })}</Text>
        {moves.length > 0 && <Text block>{say(words.moved, { count: moves.length })}</Text>}
      </Notice>
      {changedSince > 0 && <Notice intent="warning">{say(words.changedSince, { count: changedSince })}</Notice>}
      {skipped.length > 0 && (
        <Notice intent="warning">{say(words.skipped, { count: skipped.length, names: namesText(skipped, send.andMore, say) })}</Notice>
      )}
      {disputed > 0 && <Notice intent="warning">{say(words.disputed, { count: disputed })}</Notice>}
    </div>
  );
}
