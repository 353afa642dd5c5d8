// Where the list comes from: pasted, or selected in Excel.
import { Text } from "@fluentui/react-components";
import { TableCursorRegular } from "@fluentui/react-icons/svg/table-cursor";
import type { PeopleInput } from "../../../commands/decisionAnswers";
import { peopleTable } from "../../../locale/vi/pasteTables";
import { ActionButton } from "../../components/ActionButton";
import { Heading } from "../../components/Heading";
import { PasteBox } from "../paste/PasteBox";
import { usePeopleWords } from "./peopleWords";

export function PeopleSource({ onCells }: { readonly onCells: (cells: PeopleInput["cells"]) => void }) {
  const { source: words } = usePeopleWords();
  return (
    <>
      <Heading as="h3">{words.heading}</Heading>
      <PasteBox
        sample={{ rows: peopleTable }}
        texts={words}
        onGrid={({ rows }) => onCells(rows.map((row) => row.map((cell) => cell.text)))}
      />
      <Text size={200} className="bv-quiet">
        {words.or}
      </Text>
      <ActionButton action="people" className="bv-start" icon={<TableCursorRegular />} onClick={() => onCells(null)}>
        {words.selection}
      </ActionButton>
    </>
  );
}
