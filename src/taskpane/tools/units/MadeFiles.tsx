// The unit files that were made: one download for all, one for each, and the way over a new workbook where the pane cannot download.
import { Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Pager } from "../../components/Pager";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import type { MadeBooks } from "../../book/makeFiles";
import { BOOK_TYPE, Download, OpenAsBook } from "../files/FileOut";
import { useUnitsWords } from "./unitsWords";

const PER_PAGE = 20;

export interface MadeFilesProps extends MadeBooks {
  readonly zipName: string;
  /** What is said beside the usual words: that they were made, and that one was opened. */
  readonly said?: { readonly made: string; readonly opened: string };
}

export function MadeFiles({ files, zip, zipName, said }: MadeFilesProps) {
  const { say } = usePane();
  const { send: words } = useUnitsWords();
  const [page, setPage] = useState(0);
  const [opened, setOpened] = useState<{ readonly file: string; readonly isOpen: boolean } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("a")?.focus(), [zip]);
  const names = [...files.keys()];
  return (
    <div ref={box} className="bv-stackTight">
      <Text role="status">{said?.made ?? say(words.made, { count: names.length })}</Text>
      {names.length > 1 && <Download bytes={zip} type="application/zip" fileName={zipName} text={say(words.zip, { file: zipName })} />}
      <Text size={200} className="bv-quiet">
        {words.byHand}
      </Text>
      <ul className="bv-units-list" aria-label={words.files}>
        {names.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((name) => (
          <li key={name} className="bv-units-file bv-units-made">
            <Download bytes={files.get(name)!} type={BOOK_TYPE} fileName={name} text={say(words.download, { file: name })} />
            <OpenAsBook
              bytes={files.get(name)!}
              text={words.open}
              label={say(words.openLabel, { file: name })}
              onOpened={(isOpen) => setOpened({ file: name, isOpen })}
            />
          </li>
        ))}
      </ul>
      <Pager count={names.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
      <div role="status">
        {opened !== null && (
          <Notice intent={opened.isOpen ? "success" : "warning"}>
            {say(opened.isOpen ? (said?.opened ?? words.opened) : words.notOpened, { file: opened.file })}
          </Notice>
        )}
      </div>
    </div>
  );
}
