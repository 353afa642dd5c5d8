// Khác với lúc dựng: what differs, one by one with its repair, and the way to take it as it is.
import { Text } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect, useRef, useState } from "react";
import { acceptShape, checkShape } from "../../../commands/shape";
import { ActionButton } from "../../components/ActionButton";
import { EmptyState } from "../../components/EmptyState";
import { FindingsListRepair } from "../../components/FindingsListRepair";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import type { ToolProps } from "../ToolScreen";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { useShapeWords } from "./shapeWords";

export function ShapeTool({ overview }: ToolProps) {
  const { state, store } = usePane();
  const words = useShapeWords();
  const [answer, read] = useReading("shape", checkShape);
  const [isAccepted, setAccepted] = useState(false);
  // The pane's own repair is no change that it would hear of.
  const { repair, busy } = state;
  const repairSeen = useRef(repair);
  useEffect(() => {
    if (repairSeen.current === repair || busy !== null) return;
    repairSeen.current = repair;
    void read();
  }, [read, repair, busy]);
  if (answer === null) return <Waiting onRetry={() => void read()} />;
  const accept = async () => {
    if ((await store.use("shape", acceptShape, undefined, accept)) === null) return;
    setAccepted(true);
    await read();
  };
  const { findings, hasRecord, canAccept } = answer;
  const isBuilt = overview.stage === "built";
  return (
    <>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      {!isBuilt && <Notice intent="info">{words.unbuilt}</Notice>}
      {isBuilt && !hasRecord && <Notice intent="info">{words.noRecord}</Notice>}
      <div role="status">{isAccepted && !canAccept && <Notice intent="success">{words.accepted}</Notice>}</div>
      {findings.length === 0 && <EmptyState icon={<CheckmarkCircle20Filled />} title={words.same} text={words.sameText} isGood />}
      <FindingsListRepair findings={findings} />
      {canAccept && (
        <div className="bv-stackTight">
          <ActionButton action="shape" className="bv-start" onClick={() => void accept()}>
            {words.accept}
          </ActionButton>
          <Text size={200} className="bv-quiet">
            {words.acceptHint}
          </Text>
        </div>
      )}
      {findings.length > 0 && (
        <Text size={200} className="bv-quiet">
          {words.undo}
        </Text>
      )}
      <ActionButton action="shape" isMain className="bv-start" icon={<ArrowSyncRegular />} onClick={() => void read()}>
        {words.again}
      </ActionButton>
    </>
  );
}
