// The line at the top of the pane of a workbook with several movements: how many there are, and the way to choose another one.
import { Button } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { usePane } from "../../paneContext";
import { useMovementWords } from "./movementWords";

export interface MovementLineProps {
  readonly movements: readonly number[];
}

export function MovementLine({ movements }: MovementLineProps) {
  const { state, store, say } = usePane();
  const words = useMovementWords();
  const isNew = !movements.includes(state.movement);
  const text = isNew ? say(words.newLine, { number: state.movement }) : say(words.line, { count: movements.length });
  return (
    <Button
      appearance="transparent"
      size="small"
      className="bv-homeStrip-findings"
      icon={<ArrowSwapRegular />}
      aria-label={`${text}. ${words.change}`}
      onClick={() => store.openTool("movements")}
    >
      {text}
    </Button>
  );
}
