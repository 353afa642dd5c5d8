// What the user sees after a bug: words, a report to copy, and a way back.
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle48Regular } from "@fluentui/react-icons/svg/error-circle";
import { usePane } from "../paneContext";
import { shortCode } from "../report";
import { CopyReport } from "./CopyReport";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px", padding: "24px 16px", alignItems: "flex-start" },
  icon: { color: tokens.colorPaletteRedForeground1 },
  code: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
});

export interface CrashNoticeProps {
  readonly report: string;
  readonly onReload: () => void;
}

export function CrashNotice({ report, onReload }: CrashNoticeProps) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <main className={styles.root}>
      <ErrorCircle48Regular className={styles.icon} aria-hidden />
      <Heading as="h1" size={500}>
        {words.crash.title}
      </Heading>
      <Text role="alert">{words.crash.text}</Text>
      <Text size={200}>{words.crash.contents}</Text>
      <Text size={200} className={styles.code}>
        {shortCode(report)}
      </Text>
      <Button appearance="primary" onClick={onReload}>
        {words.crash.reload}
      </Button>
      <CopyReport report={report} />
    </main>
  );
}
