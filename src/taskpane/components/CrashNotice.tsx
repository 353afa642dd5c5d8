// What the user sees after a bug: words, a report to copy, and a way back.
import { Button, Text } from "@fluentui/react-components";
import { ErrorCircle48Regular } from "@fluentui/react-icons/svg/error-circle";
import { usePane } from "../paneContext";
import { shortCode } from "../../commands/report";
import { CopyReport } from "./CopyReport";
import { Heading } from "./Heading";

export interface CrashNoticeProps {
  readonly report: string;
  readonly onReload: () => void;
}

export function CrashNotice({ report, onReload }: CrashNoticeProps) {
  const { words } = usePane();
  return (
    <main className="bv-crashNotice-root">
      <ErrorCircle48Regular className="bv-error" aria-hidden />
      <Heading as="h1" size={500}>
        {words.crash.title}
      </Heading>
      <Text role="alert">{words.crash.text}</Text>
      <Text size={200}>{words.crash.contents}</Text>
      <Text size={200} className="bv-crashNotice-code">
        {shortCode(report)}
      </Text>
      <Button appearance="primary" onClick={onReload}>
        {words.crash.reload}
      </Button>
      <CopyReport report={report} />
    </main>
  );
}
