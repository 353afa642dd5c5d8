// How a movement starts: from the filled sample or blank. Over an existing movement it asks first.
import { Button, Spinner, Text } from "@fluentui/react-components";
import { ClipboardPaste24Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { Document24Regular } from "@fluentui/react-icons/svg/document";
import { DocumentAdd24Regular } from "@fluentui/react-icons/svg/document-add";
import { Sparkle24Regular } from "@fluentui/react-icons/svg/sparkle";
import { useEffect, useState } from "react";
import type { Overview } from "../../commands/answers";
import { Card } from "../components/Card";
import { ChoiceButton } from "../components/ChoiceButton";
import { ConfirmPanel } from "../components/ConfirmPanel";
import { late } from "../late";
import { usePane } from "../paneContext";
import { TABS, type SetUpInput } from "../paneState";
import { Heading } from "../components/Heading";

const BlankStart = late(() => import("./BlankStart").then((module) => module.BlankStart));

export interface FirstRunProps {
  /** The movement that would be replaced. */
  readonly replaced?: Overview;
  readonly onKeep?: () => void;
}

export function FirstRun({ replaced, onKeep }: FirstRunProps) {
  const { state, store, words, say } = usePane();
  const [isBlankOpen, setBlankOpen] = useState(false);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    let isShown = true;
    if (!isBlankOpen) void store.readDraft().then((text) => isShown && setKept(text !== ""));
    return () => {
      isShown = false;
    };
  }, [store, isBlankOpen]);
  const [asked, setAsked] = useState<SetUpInput | null>(null);
  const isRunning = state.busy?.action === "setUp";

  const run = async (input: SetUpInput) => {
    if (!(await store.run("setUp", input))) return;
    onKeep?.();
    if (input.start !== "movement") return;
    await store.keepDraft("");
    const { criteria, participants } = input.movement;
    if (criteria.length > 0 && participants.length > 0 && (await store.run("buildMatrix", undefined))) store.goTo("scoring");
  };
  const ask = (input: SetUpInput) => {
    // Beside other movements a colleague may have added one of the same number.
    if (replaced === undefined) void run(state.movement > 1 ? { ...input, isNew: true } : input);
    else setAsked(input);
  };
  if (asked !== null) {
    return (
      <ConfirmPanel
        action="setUp"
        title={words.setUp.confirmTitle}
        text={say(words.setUp.confirmText, { title: replaced?.title || words.home.untitled })}
        confirm={words.setUp.confirm}
        refuse={words.setUp.keep}
        onConfirm={() => void run(asked)}
        onRefuse={() => onKeep?.()}
      />
    );
  }
  if (isBlankOpen) {
    return <BlankStart onSubmit={ask} onLeave={() => setBlankOpen(false)} />;
  }
  return (
    <div className="bv-stack">
      <Heading as="h2" size={400}>
        {words.setUp.firstHeading}
      </Heading>
      <ChoiceButton
        isMain
        icon={isRunning ? <Spinner size="tiny" aria-hidden /> : <Sparkle24Regular />}
        title={words.setUp.sample}
        text={words.setUp.sampleText}
        onClick={() => ask({ start: "sample" })}
      />
      <ChoiceButton
        icon={<Document24Regular />}
        title={isKept ? words.setUp.blankAgain : words.setUp.blank}
        text={isKept ? words.setUp.blankAgainText : words.setUp.blankText}
        onClick={() => setBlankOpen(true)}
      />
      {replaced === undefined && (
        <ChoiceButton
          icon={<ClipboardPaste24Regular />}
          title={words.setUp.paste}
          text={words.setUp.pasteText}
          onClick={() => store.openTool("criteria")}
        />
      )}
      <ChoiceButton
        icon={<DocumentAdd24Regular />}
        title={words.setUp.templates}
        text={words.setUp.templatesText}
        onClick={() => store.openTool("templates")}
      />
      {replaced === undefined && (
        <Button className="bv-start" onClick={() => store.openTool("periods")}>
          {words.what.periods}
        </Button>
      )}
      {replaced === undefined && <Steps />}
      {onKeep !== undefined && (
        <Button appearance="subtle" onClick={onKeep}>
          {words.setUp.keep}
        </Button>
      )}
    </div>
  );
}

/** What lies ahead, for somebody who opens the pane for the first time. */
function Steps() {
  const { words } = usePane();
  return (
    <Card>
      <Heading as="h2">{words.setUp.stepsHeading}</Heading>
      <ol className="bv-list">
        {TABS.map((id, index) => (
          <li key={id} className="bv-firstRun-step">
            <span className="bv-firstRun-number" aria-hidden>
              {index + 1}
            </span>
            <span className="bv-texts">
              <Text weight="semibold">{words.tab[id]}</Text>
              <Text size={200} className="bv-quiet">
                {words.setUp.steps[id]}
              </Text>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
