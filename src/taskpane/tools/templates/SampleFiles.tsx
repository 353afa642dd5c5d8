// A sample movement as the files that can be opened here, made when they are asked for.
import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { sampleFiles } from "../../../commands/sampleFiles";
import { ActionButton } from "../../components/ActionButton";
import { followedBy, makeBooks } from "../../book/makeFiles";
import { usePane } from "../../paneContext";
import { BOOK_TYPE, Download } from "../files/FileOut";
import { useSampleWords } from "../paste/sampleWords";

interface Made {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const makeSample = followedBy(sampleFiles, async ({ title, template, book }, context): Promise<readonly Made[]> => {
  const { files } = await makeBooks([{ ...book, title }], context, () => undefined);
  return [
    { fileName: template.fileName, type: "application/json", bytes: new TextEncoder().encode(template.text) },
    { fileName: book.fileName, type: BOOK_TYPE, bytes: files.get(book.fileName)! },
  ];
});

export function SampleFiles() {
  const { store, say } = usePane();
  const words = useSampleWords();
  const [made, setMade] = useState<readonly Made[]>([]);
  const make = async (): Promise<void> => {
    const files = await store.use("templates", makeSample, "departmentOfJustice", make);
    if (files !== null) setMade(files);
  };
  return (
    <details>
      <summary>{words.files}</summary>
      <div className="bv-stackTight">
        <Text size={200} className="bv-quiet">
          {words.filesText}
        </Text>
        <ActionButton action="templates" size="small" className="bv-start" onClick={() => void make()}>
          {words.make}
        </ActionButton>
        <div role="status" className="bv-stackTight">
          {made.map(({ fileName, type, bytes }) => (
            <Download key={fileName} bytes={bytes} type={type} fileName={fileName} text={say(words.download, { file: fileName })} />
          ))}
        </div>
      </div>
    </details>
  );
}
