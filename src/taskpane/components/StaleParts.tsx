// The line of the home strip that names what has become old, each with the way to renew it.
import { Button, Text } from "@fluentui/react-components";
import { History16Regular } from "@fluentui/react-icons/svg/history";
import { useHomeWords } from "./homeWords";
import { usePane } from "../paneContext";
import type { TabId, ToolId } from "../paneState";
import { staleParts, type StalePart } from "../staleParts";

/** Lists named one by one; more are told as a number. */
const MOST_LISTS = 3;

/** Nothing where all holds. */
export function StaleParts() {
  const { state, say } = usePane();
  const texts = useHomeWords();
  const parts = staleParts(state);
  if (parts.length === 0) return null;
  const lists = parts.filter(({ kind }) => kind === "list");
  const more = lists.length - MOST_LISTS;
  const shown = parts.filter((part) => part.kind !== "list" || lists.indexOf(part) < MOST_LISTS);
  return (
    <ul className="bv-staleParts-list" aria-label={texts.stale.label}>
      {shown.map((part) => (
        <Part key={part.kind === "list" ? `list ${part.name}` : part.kind} part={part} />
      ))}
      {more > 0 && (
        <li>
          <Text size={200}>{say(texts.stale.more, { count: more })}</Text>
        </li>
      )}
    </ul>
  );
}

/** Where each is made anew. */
const WAYS: Readonly<Record<StalePart["kind"], { readonly tab: TabId; readonly tool?: ToolId }>> = {
  ranking: { tab: "ranking" },
  decision: { tab: "ranking", tool: "decide" },
  list: { tab: "nomination" },
  pack: { tab: "nomination", tool: "dossier" },
  report: { tab: "nomination", tool: "report" },
  form: { tab: "ranking", tool: "forms" },
  scoreSheet: { tab: "ranking", tool: "explain" },
};

function Part({ part }: { readonly part: StalePart }) {
  const { state, store, say } = usePane();
  const texts = useHomeWords();
  const name = nameOf();
  const renew = texts.stale.renew[part.kind];
  // Nothing is made anew then; ranks are formulas and can be shown all the same.
  const isLocked = state.overview?.value.approval?.stage === "locked" && part.kind !== "ranking";
  const run = () => {
    const { tab, tool } = WAYS[part.kind];
    store.goTo(tab);
    if (tool !== undefined) store.openTool(tool);
    if (part.kind === "ranking") void store.run("rank", undefined);
  };
  return (
    <li className="bv-staleParts-part">
      <History16Regular className="bv-warning bv-fixed" aria-hidden />
      <Text size={200} className="bv-staleParts-name">
        {name}
      </Text>
      {!isLocked && (
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
      )}
    </li>
  );

  function nameOf(): string {
    if (part.kind === "list") return say(texts.stale.list, { list: part.name });
    if (part.kind === "pack") return say(texts.stale.pack, { count: part.count });
    if (part.kind !== "ranking") return texts.stale[part.kind];
    const { age } = part;
    return age === "unknown" || age.cells === 0 ? texts.stale.ranking : say(texts.stale.rankingCells, { count: age.cells });
  }
}
