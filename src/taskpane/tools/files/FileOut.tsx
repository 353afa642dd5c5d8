// A file on its way out of the pane: a download, and a new workbook where the pane cannot download.
import { Button, Link } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { HostError } from "../../../workbook/port";
import { usePane } from "../../paneContext";

export const BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface DownloadProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly fileName: string;
  readonly text: string;
}

export function Download({ bytes, type, fileName, text }: DownloadProps) {
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes], { type })), [bytes, type]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <Link href={address} download={fileName} className="bv-start">
      {text}
    </Link>
  );
}

interface OpenAsBookProps {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly label: string;
  readonly className?: string;
  readonly onOpened: (isOpen: boolean) => void;
}

/** Nothing where Excel cannot open a file that it is given. */
export function OpenAsBook({ bytes, text, label, className, onOpened }: OpenAsBookProps) {
  const { store, state } = usePane();
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
      {...(className === undefined ? {} : { className })}
      size="small"
      appearance="subtle"
      aria-label={label}
      disabledFocusable={state.busy !== null}
      onClick={open}
    >
      {text}
    </Button>
  );
}

/** Bytes as Excel takes a file. In parts: as arguments of one call, a file's bytes would overflow the stack. */
function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return btoa(parts.join(""));
}
