// Xét: the rules it needs, the button that decides, and what came of it.
import { Text } from "@fluentui/react-components";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { useState } from "react";
import { decide, decisionState, makeRuleSheets } from "../../../commands/decision";
import type { RuleSheetsInput } from "../../../commands/decisionAnswers";
import { ActionButton } from "../../components/ActionButton";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { isStale } from "../../paneState";
import { NotBuilt } from "../../screens/NotBuilt";
import type { ToolProps } from "../ToolScreen";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { DecideResult } from "./DecideResult";
import { useDecideWords } from "./decideWords";
import { RulesChooser } from "./RulesChooser";
import { RuleSheets } from "./RuleSheets";

export function DecideTool({ overview }: ToolProps) {
  const { words } = usePane();
  if (overview.stage !== "built") return <NotBuilt title={words.scoring.notBuilt} text={words.scoring.notBuiltText} />;
  return <Decide />;
}

function Decide() {
  const { state, store, say } = usePane();
  const words = useDecideWords();
  const [known, read, put] = useReading("decide", decisionState);
  const [isChoosing, setChoosing] = useState(false);
  const [isMade, setMade] = useState(false);
  const { decision } = state;

  const make = async (input: RuleSheetsInput) => {
    const made = await store.use("decide", makeRuleSheets, input, () => make(input));
    if (made === null) return;
    put(made);
    setChoosing(false);
    setMade(true);
  };
  const run = async () => {
    const at = store.getState().changes;
    const value = await store.use("decide", decide, undefined, run);
    if (value === null) return;
    setMade(false);
    store.keepAnswer({ decision: { value, at } });
    await read();
  };

  if (known === null) return <Waiting onRetry={() => void read()} />;
  const hasRules = known.places.rules !== undefined;
  if (!hasRules || isChoosing) {
    return (
      <>
        <Text size={200} className="bv-quiet">
          {words.intro}
        </Text>
        <RulesChooser decision={known} onMake={(input) => void make(input)} {...(hasRules ? { onKeep: () => setChoosing(false) } : {})} />
      </>
    );
  }
  const isOld = isStale(decision, state);
  return (
    <>
      <div role="status" className="bv-live">
        {isMade && <Notice intent="success">{words.rules.made}</Notice>}
      </div>
      <ActionButton
        action="decide"
        isMain
        appearance="primary"
        size="large"
        className="bv-rankingScreen-big"
        icon={<ScalesRegular />}
        onClick={() => void run()}
      >
        {decision === null && known.madeAt === "" ? words.run : words.runAgain}
      </ActionButton>
      <Text size={200} className="bv-quiet" role="status">
        {statusText()}
      </Text>
      {decision === null ? (
        known.isStale && <Notice intent="warning">{words.staleSheet}</Notice>
      ) : (
        <>
          {(isOld || known.isStale) && <Notice intent="warning">{words.stale}</Notice>}
          <DecideResult answer={decision.value} />
        </>
      )}
      <RuleSheets places={known.places} onMakeMissing={() => void make({ preset: null, set: null })} onChange={() => setChoosing(true)} />
    </>
  );

  function statusText(): string {
    if (decision !== null) return say(words.done, { count: decision.value.rows.length });
    return known === null || known.madeAt === "" ? words.never : say(words.madeAt, { time: known.madeAt });
  }
}
