// The unit files that were made: one download for all, one for each, and the way over a new workbook where the pane cannot download.
import { Button, Link, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { Pager } from "../../components/Pager";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { HostError } from "../../../workbook/port";
import type { WrittenUnits } from "./writeUnitFiles";
import { useUnitsWords } from "./unitsWords";

const BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PER_PAGE = 20;

export interface MadeFilesProps extends WrittenUnits {
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
          <li key={name} className="bv-units-file">
            <Download bytes={files.get(name)!} type={BOOK_TYPE} fileName={name} text={say(words.download, { file: name })} />
            <OpenAsBook bytes={files.get(name)!} fileName={name} onOpened={(isOpen) => setOpened({ file: name, isOpen })} />
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

interface DownloadProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly fileName: string;
  readonly text: string;
}

function Download({ bytes, type, fileName, text }: DownloadProps) {
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes], { type })), [bytes, type]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <Link href={address} download={fileName} className="bv-start">
      {text}
    </Link>
  );
}

function OpenAsBook({
  bytes,
  fileName,
  onOpened,
}: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly onOpened: (isOpen: boolean) => void;
}) {
  const { store, say, state } = usePane();
  const { send: words } = useUnitsWords();
  const { openBook } = store.machine;
  if (openBook === undefined) return null;
  const open = () => {
    openBook(base64Of(bytes)).then(
      () => onOpened(true),
      (error: unknown) => (error instanceof HostError ? onOpened(false) : store.crash(error)),
    );
  };
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={say(words.openLabel, { file: fileName })}
      disabledFocusable={state.busy !== null}
      onClick={open}
    >
      {words.open}
    </Button>
  );
}

/** Bytes as Excel takes a file. In parts: as arguments of one call, a file's bytes would overflow the stack. */
function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return btoa(parts.join(""));
}
