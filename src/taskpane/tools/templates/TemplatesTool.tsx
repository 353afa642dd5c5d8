// The tool "Mẫu": samples that ship, the office's own template as a file, and criteria from another workbook.
import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { setUp, type SetUpInput } from "../../../commands/setUp";
import { ConfirmPanel } from "../../components/ConfirmPanel";
import { usePane } from "../../paneContext";
import type { ToolProps } from "../ToolScreen";
import { OpenTemplate } from "./OpenTemplate";
import { SampleList } from "./SampleList";
import { SaveTemplate } from "./SaveTemplate";
import { useTemplateWords } from "./templateWords";

export function TemplatesTool({ overview }: ToolProps) {
  const { store, words: pane, say } = usePane();
  const words = useTemplateWords();
  const [asked, setAsked] = useState<SetUpInput | null>(null);
  const hasMovement = overview.stage !== "empty";

  const start = async (input: SetUpInput) => {
    setAsked(null);
    if ((await store.use("templates", setUp, input, () => start(input))) !== null) store.goTo("setUp");
  };
  const ask = (input: SetUpInput) => {
    if (hasMovement) setAsked(input);
    else void start(input);
  };
  if (asked !== null) {
    return (
      <ConfirmPanel
        action="templates"
        title={words.confirmTitle}
        text={say(words.confirmText, { title: overview.title || pane.home.untitled })}
        confirm={words.confirm}
        refuse={words.keep}
        onConfirm={() => void start(asked)}
        onRefuse={() => setAsked(null)}
      />
    );
  }
  return (
    <>
      <Text className="bv-quiet">{words.intro}</Text>
      <SampleList onUse={(sample) => ask({ start: "sample", sample })} />
      {hasMovement && <SaveTemplate />}
      <OpenTemplate
        overview={overview}
        onMovement={({ movement, rule, decision }) => ask({ start: "movement", movement, rule, decision })}
      />
    </>
  );
}
