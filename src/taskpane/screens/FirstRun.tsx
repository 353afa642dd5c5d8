// How a movement starts: from the filled sample or blank. Over an existing movement it asks first.
import { Button, CompoundButton, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { SparkleRegular } from "@fluentui/react-icons/svg/sparkle";
import { useState } from "react";
import type { Overview } from "../../commands/answers";
import { ConfirmPanel } from "../components/ConfirmPanel";
import { MAIN_ACTION } from "../focusMain";
import { usePane } from "../paneContext";
import type { SetUpInput } from "../paneState";
import { BlankForm } from "./BlankForm";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  choice: { width: "100%", maxWidth: "none", justifyContent: "flex-start", textAlign: "left", padding: "14px 12px", gap: "4px" },
  intro: { color: tokens.colorNeutralForeground2 },
});

export interface FirstRunProps {
  /** The movement that would be replaced. */
  readonly replaced?: Overview;
  readonly onKeep?: () => void;
}

export function FirstRun({ replaced, onKeep }: FirstRunProps) {
  const styles = useStyles();
  const { state, store, words, say } = usePane();
  const [isBlankOpen, setBlankOpen] = useState(false);
  const [asked, setAsked] = useState<SetUpInput | null>(null);
  const isRunning = state.busy?.action === "setUp";

  const run = async (input: SetUpInput) => {
    if (await store.run("setUp", input)) onKeep?.();
  };
  const ask = (input: SetUpInput) => {
    if (replaced === undefined) void run(input);
    else setAsked(input);
  };
  if (asked !== null) {
    return (
      <ConfirmPanel
        action="setUp"
        title={words.setUp.confirmTitle}
        text={say(words.setUp.confirmText, { title: replaced?.title ?? "" })}
        confirm={words.setUp.confirm}
        refuse={words.setUp.keep}
        onConfirm={() => void run(asked)}
        onRefuse={() => onKeep?.()}
      />
    );
  }
  return (
    <div className={styles.root}>
      <Text as="h2" size={400} weight="semibold">
        {words.setUp.firstHeading}
      </Text>
      {replaced === undefined && <Text className={styles.intro}>{words.home.noneHint}</Text>}
      <CompoundButton
        className={styles.choice}
        appearance="primary"
        {...MAIN_ACTION}
        disabledFocusable={state.busy !== null}
        icon={isRunning && !isBlankOpen ? <Spinner size="tiny" /> : <SparkleRegular />}
        secondaryContent={words.setUp.sampleText}
        onClick={() => ask({ start: "sample" })}
      >
        {words.setUp.sample}
      </CompoundButton>
      <CompoundButton
        className={styles.choice}
        aria-expanded={isBlankOpen}
        disabledFocusable={state.busy !== null}
        icon={<DocumentRegular />}
        secondaryContent={words.setUp.blankText}
        onClick={() => setBlankOpen(!isBlankOpen)}
      >
        {words.setUp.blank}
      </CompoundButton>
      {isBlankOpen && <BlankForm onSubmit={ask} />}
      {onKeep !== undefined && (
        <Button appearance="subtle" onClick={onKeep}>
          {words.setUp.keep}
        </Button>
      )}
    </div>
  );
}
