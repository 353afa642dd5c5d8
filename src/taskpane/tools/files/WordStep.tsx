// A step that makes papers as one file for Word.
import { Link, Text } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Command } from "../../../commands/command";
import type { WordPapers } from "../../../commands/decisionAnswers";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { followedBy, makeWordFile } from "../../book/makeFiles";
import { usePane } from "../../paneContext";
import { isStale, type Read, type ToolId } from "../../paneState";

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface WordStepProps {
  readonly work: ToolId;
  readonly command: Command<undefined, WordPapers>;
  readonly words: {
    readonly heading: string;
    readonly text: string;
    readonly make: string;
    /** {count} = names of the answer. */
    readonly done: string;
    readonly download: string;
    readonly byHand: string;
  };
  /** What is said of a file that the workbook has left behind, and of one that is provisional. */
  readonly stale: string;
  readonly provisional: string;
}

interface WordFile extends Pick<WordPapers, "fileName" | "names" | "isProvisional"> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function WordStep({ work, command, words, stale, provisional }: WordStepProps) {
  const { store, state } = usePane();
  const [made, setMade] = useState<Read<WordFile> | null>(null);

  const make = async () => {
    const at = store.getState().changes;
    const whole = followedBy(command, async ({ papers, fileName, names, isProvisional }, context): Promise<WordFile> => {
      const author = papers.find(({ letterhead }) => letterhead !== null)?.letterhead?.agency ?? "";
      const bytes = await makeWordFile({ papers, title: fileName.replace(/\.docx$/, ""), author }, context);
      return { fileName, names, isProvisional, bytes };
    });
    const value = await store.use(work, whole, undefined, make);
    if (value !== null) setMade({ value, at });
  };
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      <Text size={200} className="bv-quiet">
        {words.text}
      </Text>
      <ActionButton action={work} icon={<DocumentTextRegular />} onClick={() => void make()}>
        {words.make}
      </ActionButton>
      {made !== null && (
        <>
          {isStale(made, state) && <Notice intent="warning">{stale}</Notice>}
          <Download file={made.value} words={words} provisional={provisional} />
        </>
      )}
    </Card>
  );
}

interface DownloadProps extends Pick<WordStepProps, "words" | "provisional"> {
  readonly file: WordFile;
}

/** The file that was made; its link takes the focus, so that Enter downloads it. */
function Download({ file, words, provisional }: DownloadProps) {
  const { say } = usePane();
  const { fileName, names, isProvisional, bytes } = file;
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes], { type: WORD_TYPE })), [bytes]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  useEffect(() => box.current?.querySelector("a")?.focus(), [address]);
  return (
    <div ref={box} className="bv-stackTight">
      <Text role="status">{say(words.done, { count: names })}</Text>
      {isProvisional && <Notice intent="warning">{provisional}</Notice>}
      <Link href={address} download={fileName} className="bv-start">
        {say(words.download, { file: fileName })}
      </Link>
      <Text size={200} className="bv-quiet">
        {words.byHand}
      </Text>
    </div>
  );
}
