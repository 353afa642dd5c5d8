// Bản gửi đi: what goes, what it leaves behind, and the file, read again before it is handed over.
import { Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useRef, useState } from "react";
import { copyOffers, makeCopy, type CopyInput, type MadeCopy } from "../../../commands/sendCopy";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import type { CopyBreach } from "../../../book/checkCopy";
import type { Command } from "../../../commands/command";
import { makeCheckedCopy } from "../../book/makeFiles";
import { BOOK_TYPE, Download, OpenAsBook } from "../files/FileOut";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { CopyChoice } from "./CopyChoice";
import { CopyColumns } from "./CopyColumns";
import { CopyReport } from "./CopyReport";
import { useCopyWords } from "./copyWords";

type WrittenCopy =
  | { readonly kind: "made"; readonly fileName: string; readonly sheets: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly breach: CopyBreach };

const writeCopy: Command<MadeCopy, WrittenCopy> = {
  id: "writeCopy",
  isApart: true,
  async execute(context, copy) {
    const { plan, title, fileName, sheets } = copy;
    context.onProgress?.("deciding", 0.5);
    return { fileName, sheets: sheets.length, ...(await makeCheckedCopy(plan, { created: context.now(), title }, copy, context)) };
  },
};

export function CopyTool() {
  const { store, state } = usePane();
  const words = useCopyWords();
  const [offers, read] = useReading("copy", copyOffers);
  const [chosen, setChosen] = useState<CopyInput | null>(null);
  const [copy, setCopy] = useState<MadeCopy | null>(null);
  const [written, setWritten] = useState<WrittenCopy | null>(null);

  if (offers === null) return <Waiting onRetry={() => void read()} />;
  const there = new Set(offers.sheets.map(({ title }) => title));
  const proposed = offers.sheets.flatMap(({ title, isProposed }) => (isProposed ? [title] : []));
  const input: CopyInput =
    chosen === null
      ? { sheets: proposed, content: "values", groups: [], without: [] }
      : { ...chosen, sheets: chosen.sheets.filter((title) => there.has(title)) };
  const isShown = copy !== null && JSON.stringify(copy.input) === JSON.stringify(input);
  const preview = async () => {
    setWritten(null);
    setCopy(await store.use("copy", makeCopy, input, preview));
  };
  const write = async () => {
    if (copy !== null) setWritten(await store.use("copy", writeCopy, copy, write));
  };
  const change = (next: CopyInput) => {
    setChosen(next);
    setWritten(null);
  };
  return (
    <>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      <CopyChoice offers={offers} input={input} onInput={change} />
      {copy !== null && <CopyColumns columns={copy.columns} input={input} onInput={change} />}
      {input.sheets.length === 0 ? (
        <Text className="bv-quiet">{words.noSheet}</Text>
      ) : (
        <ActionButton
          action="copy"
          isMain
          appearance={isShown ? "secondary" : "primary"}
          icon={<SearchRegular />}
          onClick={() => void preview()}
        >
          {copy === null ? words.preview : words.previewAgain}
        </ActionButton>
      )}
      {copy !== null && !isShown && <Notice intent="info">{words.changed}</Notice>}
      {copy !== null && isShown && (
        <>
          <CopyReport copy={copy} />
          {written?.kind !== "made" && (
            <ActionButton action="copy" appearance="primary" icon={<DocumentAddRegular />} onClick={() => void write()}>
              {words.make}
            </ActionButton>
          )}
          <div role="status">{state.busy === null && written?.kind === "refused" && <Refused written={written} />}</div>
          {written?.kind === "made" && <MadeFile {...written} />}
        </>
      )}
    </>
  );
}

function Refused({ written }: { readonly written: Extract<WrittenCopy, { kind: "refused" }> }) {
  const { say } = usePane();
  const words = useCopyWords();
  return <Notice intent="warning">{say(words.refused, { what: `${written.breach.kind}: ${written.breach.what}` })}</Notice>;
}

function MadeFile({ fileName: file, sheets, bytes }: Extract<WrittenCopy, { kind: "made" }>) {
  const { say } = usePane();
  const words = useCopyWords();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("a")?.focus(), [bytes]);
  return (
    <div ref={box}>
      <Card label={file}>
        <Text role="status">{say(words.made, { file, sheets, size: Math.ceil(bytes.length / 1024) })}</Text>
        <Download bytes={bytes} type={BOOK_TYPE} fileName={file} text={say(words.download, { file })} />
        <OpenAsBook className="bv-start" bytes={bytes} text={words.open} label={say(words.openLabel, { file })} onOpened={setOpen} />
        <Text size={200} className="bv-quiet">
          {words.byHand}
        </Text>
        <div role="status">
          {isOpen !== null && (
            <Notice intent={isOpen ? "success" : "warning"}>{say(isOpen ? words.opened : words.notOpened, { file })}</Notice>
          )}
        </div>
      </Card>
    </div>
  );
}
