// How much of a group's points its children use: a bar, and in words; too much is red and said.
import { mergeClasses, Text } from "@fluentui/react-components";
import { useCriteriaWords } from "./criteriaWords";

export interface UsedBarProps {
  readonly code: string;
  readonly used: number;
  readonly most: number;
}

export function UsedBar({ code, used, most }: UsedBarProps) {
  const { words, say } = useCriteriaWords();
  const over = Number((used - most).toPrecision(9));
  const isOver = over > 0;
  const share = most > 0 ? Math.min(1, used / most) : 0;
  const text = isOver ? say(words.tree.over, { used, points: most, over }) : say(words.tree.used, { used, points: most });
  return (
    <div className="bv-criteria-used">
      <span
        role="meter"
        className="bv-meter-track"
        aria-label={say(words.tree.meter, { code })}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={used}
        aria-valuetext={text}
      >
        <span className={mergeClasses("bv-meter-fill", isOver && "bv-criteria-over")} style={{ width: `${share * 100}%` }} />
      </span>
      <Text size={200} className={isOver ? "bv-error" : "bv-quiet"}>
        {text}
      </Text>
    </div>
  );
}
