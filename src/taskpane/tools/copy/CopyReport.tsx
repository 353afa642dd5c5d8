// What goes and what stays, sheet by sheet, before a file is made.
import { Text } from "@fluentui/react-components";
import type { MadeCopy } from "../../../commands/sendCopy";
import { Card } from "../../components/Card";
import { usePane } from "../../paneContext";
import { useCopyWords } from "./copyWords";

export function CopyReport({ copy }: { readonly copy: MadeCopy }) {
  const { say } = usePane();
  const words = useCopyWords();
  const isFormulas = copy.input.content === "formulas";
  return (
    <Card label={words.report}>
      <ul className="bv-copy-report" aria-label={words.report}>
        {copy.sheets.map(({ title, rows, columns, left, formulas, replaced, secret, hiddenGoing, hiddenLines, charts }) => (
          <li key={title}>
            <Text block>{rows === 0 ? say(words.goesEmpty, { title }) : say(words.goes, { title, rows, columns })}</Text>
            <Text block size={200} className="bv-quiet">
              {[
                ...(left.length === 0 ? [] : [say(words.leftColumns, { columns: left.map(({ header }) => header).join(", ") })]),
                ...(isFormulas && formulas > 0 ? [say(words.someFormulas, { count: formulas })] : []),
                ...(replaced > 0 ? [say(words.replaced, { count: replaced })] : []),
                ...(secret > 0 ? [say(words.secret, { count: secret })] : []),
                ...(hiddenGoing > 0 ? [say(words.hiddenGoing, { count: hiddenGoing })] : []),
                ...(hiddenLines > 0 ? [say(words.hiddenLines, { count: hiddenLines })] : []),
                ...(charts > 0 ? [say(words.charts, { count: charts })] : []),
              ].join(" ")}
            </Text>
          </li>
        ))}
      </ul>
      <Text size={200} className="bv-quiet">
        {copy.names.length === 0 ? words.noNames : say(words.names, { count: copy.names.length })} {words.looks}
      </Text>
    </Card>
  );
}
