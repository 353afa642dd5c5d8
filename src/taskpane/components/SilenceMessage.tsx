// What the pane says while Excel gives no answer: why that may be, what is safe to do, and the way out.
import { Button, Text } from "@fluentui/react-components";
import { usePane } from "../paneContext";
import type { Busy } from "../paneState";
import { SILENCE } from "../paneStore";
import { Notice } from "./Notice";
import { useRefusalWords } from "./refusalWords";

export function SilenceMessage({ busy }: { readonly busy: Busy }) {
  const { store, words, say, onReload } = usePane();
  const texts = useRefusalWords();
  const reading = busy.canStop ? texts.silentReading : texts.silentOpening;
  return (
    <Notice intent="warning" title={texts.silentTitle}>
      <Text block>{say(texts.silentText, { seconds: SILENCE / 1000 })}</Text>
      <Text block>{busy.step === "writing" ? texts.silentWriting : reading}</Text>
      <div className="bv-failureBar-actions">
        {busy.canStop && (
          <Button size="small" appearance="primary" onClick={() => store.stop()}>
            {words.common.stop}
          </Button>
        )}
        <Button size="small" onClick={onReload}>
          {texts.reload}
        </Button>
      </div>
    </Notice>
  );
}
