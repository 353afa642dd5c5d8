// The list of findings with what can be put right: one, all of a rule, all; and the way back. Loaded when there are findings.
import { Button, Text } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { useMemo } from "react";
import type { LocatedFinding } from "../../commands/command";
import { fixFindings } from "../../commands/fixFindings";
import { isLogged } from "../../core/stages/stage";
import { undoFix } from "../../commands/undoFix";
import { fixes as en } from "../../locale/en/fixes";
import { fixes as vi } from "../../locale/vi/fixes";
import { usePane } from "../paneContext";
import { recallWho } from "../tools/stages/whoMemory";
import type { Repair } from "../paneState";
import { ActionButton } from "./ActionButton";
import { FindingsList, type GroupActionProps, type ItemActionProps } from "./FindingsList";
import { Notice } from "./Notice";

/** Addresses named in a message at most. */
const MOST_NAMED = 5;

function useFixes() {
  const pane = usePane();
  const { store, state } = pane;
  const words = state.language === "en" ? en : vi;
  const hasLog = isLogged(state.overview?.value.approval?.stage ?? "draft");
  const fix = async (findings: readonly LocatedFinding[]): Promise<void> => {
    const who = hasLog ? recallWho().trim() : "";
    const answer = await store.use("fix", fixFindings, { findings, ...(who === "" ? {} : { who }) }, () => fix(findings));
    if (answer === null) return;
    store.keepRepair({ kind: "fixed", answer });
    await store.run("checkEntries", undefined);
  };
  return { ...pane, fixes: words, fix, hasLog };
}

/** What the button of a finding says: what will become of its cell. */
function useFixText(): (item: LocatedFinding) => string {
  const { fixes, say } = useFixes();
  return ({ fix }) => {
    if (fix === undefined) return "";
    if (fix.kind === "sheet") return say(fixes.sheets[fix.change], { to: fix.to ?? "" });
    const to = "to" in fix ? (typeof fix.to === "boolean" ? String(fix.to).toUpperCase() : fix.to) : "";
    return say(fixes.kinds[fix.kind], { to });
  };
}

const fixable = (findings: readonly LocatedFinding[]): LocatedFinding[] => findings.filter((item) => item.fix !== undefined);

export function FindingsListRepair({ findings }: { readonly findings: readonly LocatedFinding[] }) {
  const { fixes, say, fix, hasLog } = useFixes();
  const who = recallWho().trim();
  const own = useMemo(() => fixable(findings), [findings]);
  const rest = findings.filter((item) => item.fix === undefined && item.severity === "error").length;
  return (
    <>
      <LastRepair />
      {own.length > 0 && (
        <section className="bv-stackTight" aria-label={fixes.region}>
          <ActionButton action="fix" icon={<WrenchRegular />} onClick={() => void fix(own)}>
            {say(fixes.all, { count: own.length })}
          </ActionButton>
          {hasLog && (
            <Text size={200} className="bv-quiet">
              {who === "" ? fixes.unsigned : say(fixes.signed, { who })}
            </Text>
          )}
          {rest > 0 && (
            <Text size={200} className="bv-quiet">
              {say(fixes.rest, { count: rest })}
            </Text>
          )}
        </section>
      )}
      {findings.length > 0 && <FindingsList findings={findings} GroupAction={GroupAction} ItemAction={ItemAction} />}
    </>
  );
}

function GroupAction({ group, title }: GroupActionProps) {
  const { state, fixes, say, fix } = useFixes();
  const own = fixable(group.items);
  if (own.length < 2) return null;
  return (
    <div className="bv-findingsList-fix">
      <Button
        size="small"
        icon={<WrenchRegular />}
        aria-label={say(fixes.groupLabel, { title, count: own.length })}
        disabledFocusable={state.busy !== null}
        onClick={() => void fix(own)}
      >
        {say(fixes.group, { count: own.length })}
      </Button>
    </div>
  );
}

function ItemAction({ item }: ItemActionProps) {
  const { state, fixes, say, fix } = useFixes();
  const text = useFixText()(item);
  if (text === "") return null;
  return (
    <div>
      <Button
        size="small"
        className="bv-findingsList-fixOne"
        aria-label={say(fixes.label, { text, cell: item.cell })}
        disabledFocusable={state.busy !== null}
        onClick={() => void fix([item])}
      >
        {text}
      </Button>
    </div>
  );
}

/** What was done last, with the way back while there is one. */
function LastRepair() {
  const { state, store, fixes, say } = useFixes();
  const { repair } = state;
  const undo = repair?.kind === "fixed" ? repair.answer.undo : null;
  const takeBack = async (): Promise<void> => {
    if (undo === null) return;
    const answer = await store.use("undoFix", undoFix, undo, takeBack);
    if (answer === null) return;
    store.keepRepair({ kind: "undone", answer });
    await store.run("checkEntries", undefined);
  };
  return (
    <div role="status">
      {repair !== null && (
        <Notice intent={repair.kind === "fixed" ? "success" : "info"}>
          <span className="bv-findingsList-done">
            {textOf(repair, fixes, say)}
            {undo !== null && (
              <ActionButton action="undoFix" size="small" icon={<ArrowUndoRegular />} onClick={() => void takeBack()}>
                {fixes.undo}
              </ActionButton>
            )}
          </span>
        </Notice>
      )}
    </div>
  );
}

function textOf(repair: Repair, fixes: ReturnType<typeof useFixes>["fixes"], say: ReturnType<typeof usePane>["say"]): string {
  if (repair.kind === "fixed") {
    const { fixed, skipped } = repair.answer;
    return [say(fixes.fixed, { count: fixed }), ...(skipped === 0 ? [] : [say(fixes.skipped, { count: skipped })])].join(" ");
  }
  const { restored, left, unfiltered = [] } = repair.answer;
  const cells = left.filter((cell) => cell !== "");
  const named = cells.slice(0, MOST_NAMED).join(", ") + (cells.length > MOST_NAMED ? "…" : "");
  return [
    say(fixes.restored, { count: restored }),
    ...(cells.length === 0 ? [] : [say(fixes.left, { count: cells.length, cells: named })]),
    ...(left.length === cells.length ? [] : [say(fixes.leftGone, { count: left.length - cells.length })]),
    ...unfiltered.map((sheet) => say(fixes.unfiltered, { sheet })),
  ].join(" ");
}
