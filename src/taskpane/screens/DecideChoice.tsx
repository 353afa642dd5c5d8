// The way to Xét from the steps that lead to it.
import { Scales24Regular } from "@fluentui/react-icons/svg/scales";
import { ChoiceButton } from "../components/ChoiceButton";
import { usePane } from "../paneContext";

export function DecideChoice() {
  const { store, words } = usePane();
  return (
    <ChoiceButton
      icon={<Scales24Regular />}
      title={words.ranking.decide}
      text={words.ranking.decideText}
      onClick={() => store.openTool("decide")}
    />
  );
}
