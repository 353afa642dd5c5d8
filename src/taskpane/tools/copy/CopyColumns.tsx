// The columns that go, sheet by sheet: what nobody can know to be personal is kept back here.
import { Text } from "@fluentui/react-components";
import type { CopyColumn, CopyInput } from "../../../commands/sendCopy";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { useCopyWords } from "./copyWords";

interface CopyColumnsProps {
  readonly columns: readonly CopyColumn[];
  readonly input: CopyInput;
  readonly onInput: (input: CopyInput) => void;
}

export function CopyColumns({ columns, input, onInput }: CopyColumnsProps) {
  const { say } = usePane();
  const words = useCopyWords();
  const isSame = (one: CopyColumn, other: CopyColumn): boolean => one.sheet === other.sheet && one.header === other.header;
  const isLeft = (column: CopyColumn): boolean => input.without.some((one) => isSame(one, column));
  const toggle = (column: CopyColumn): void =>
    onInput({
      ...input,
      without: isLeft(column) ? input.without.filter((one) => !isSame(one, column)) : [...input.without, column],
    });
  const sheets = input.sheets.filter((sheet) => columns.some((column) => column.sheet === sheet));
  return (
    <>
      {sheets.map((sheet) => {
        const own = columns.filter((column) => column.sheet === sheet);
        return (
          <details key={sheet}>
            <summary>
              {say(words.columnsOf, { title: sheet, count: own.filter((column) => !isLeft(column)).length, all: own.length })}
            </summary>
            <Text size={200} className="bv-quiet" block>
              {words.columnsHint}
            </Text>
            <div role="group" aria-label={say(words.columnsLabel, { title: sheet })} className="bv-copy-group">
              {own.map((column) => (
                <Tick key={column.header} isOn={!isLeft(column)} onChange={() => toggle(column)}>
                  {column.header}
                </Tick>
              ))}
            </div>
          </details>
        );
      })}
    </>
  );
}
