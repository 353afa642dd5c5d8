// The line of the home strip that names what has become old, each with the way to renew it.
import { Button, Text } from "@fluentui/react-components";
import { History16Regular } from "@fluentui/react-icons/svg/history";
import { useHomeWords } from "./homeWords";
import { usePane } from "../paneContext";
import type { StalePart } from "../staleParts";

/** Lists named one by one; more are told as a number. */
const MOST_NAMED = 3;

export function StaleParts({ parts }: { readonly parts: readonly StalePart[] }) {
  const { say } = usePane();
  const texts = useHomeWords();
  const shown = parts.slice(0, MOST_NAMED);
  return (
    <ul className="bv-staleParts-list" aria-label={texts.stale.label}>
      {shown.map((part) => (
        <Part key={part.kind === "list" ? `list ${part.name}` : part.kind} part={part} />
      ))}
      {parts.length > shown.length && (
        <li>
          <Text size={200}>{say(texts.stale.more, { count: parts.length - shown.length })}</Text>
        </li>
      )}
    </ul>
  );
}

function Part({ part }: { readonly part: StalePart }) {
  const { state, store, say } = usePane();
  const texts = useHomeWords();
  const name =
    part.kind === "list"
      ? say(texts.stale.list, { list: part.name })
      : part.kind === "ranking" && part.age !== "unknown" && part.age.cells > 0
        ? say(texts.stale.rankingCells, { count: part.age.cells })
        : texts.stale[part.kind];
  const renew = texts.stale.renew[part.kind];
  const run = () => {
    if (part.kind === "list") store.goTo("nomination");
    else store.goTo("ranking");
    if (part.kind === "decision") store.openTool("decide");
    if (part.kind === "ranking") void store.run("rank", undefined);
  };
  return (
    <li className="bv-staleParts-part">
      <History16Regular className="bv-warning bv-fixed" aria-hidden />
      <Text size={200} className="bv-staleParts-name">
        {name}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        className="bv-staleParts-renew"
        aria-label={`${renew}: ${name}`}
        disabledFocusable={state.busy !== null}
        onClick={run}
      >
        {renew}
      </Button>
    </li>
  );
}
