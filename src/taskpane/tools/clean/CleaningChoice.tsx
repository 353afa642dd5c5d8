// What was found, to be chosen from: kinds with their counts, the places, the order of the list, and the button that applies it.
import { Text } from "@fluentui/react-components";
import { SparkleRegular } from "@fluentui/react-icons/svg/sparkle";
import { useMemo, useState } from "react";
import type { CleaningInput } from "../../../commands/cleanData";
import type { CleaningFindings } from "../../../commands/cleaningScope";
import { CLEANING_KINDS, type CleaningKind } from "../../../core/cleaning/cleanCell";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { changesOf, itemsOf, kindCounts } from "./cleaningChoice";
import { CleaningList } from "./CleaningList";
import { cleanWords } from "./cleanWords";
import { OrderCard } from "./OrderCard";
import { Tick } from "../../components/Tick";

export interface CleaningChoiceProps {
  readonly found: CleaningFindings;
  readonly onApply: (input: CleaningInput) => void;
}

export function CleaningChoice({ found, onApply }: CleaningChoiceProps) {
  const { state, say } = usePane();
  const words = cleanWords(state.language);
  const [kinds, setKinds] = useState<ReadonlySet<CleaningKind>>(new Set(CLEANING_KINDS));
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const [sorts, setSorts] = useState(false);
  const counts = useMemo(() => kindCounts(found.cells), [found]);
  const { certain, look } = useMemo(() => itemsOf(found.cells, kinds), [found, kinds]);
  const changes = useMemo(() => changesOf([...certain, ...look], flipped), [certain, look, flipped]);
  const choose = (kind: CleaningKind, isOn: boolean) => {
    const next = new Set(kinds);
    if (isOn) next.add(kind);
    else next.delete(kind);
    setKinds(next);
  };
  const isNothing = changes.length === 0 && !sorts;
  const isOrderOpen = found.order !== null && found.order.moved > 0;
  return (
    <>
      {counts.size > 0 && (
        <Card label={words.chooseKinds}>
          <Heading as="h3">{words.chooseKinds}</Heading>
          <div className="bv-cleaningChoice-kinds">
            {CLEANING_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
              <Tick key={kind} isOn={kinds.has(kind)} onChange={(isOn) => choose(kind, isOn)}>
                {say(words.kindCount, { kind: words.kinds[kind], count: counts.get(kind) ?? 0 })}
              </Tick>
            ))}
          </div>
        </Card>
      )}
      {certain.length > 0 && (
        <CleaningList title={words.certain} hint={words.certainHint} items={certain} flipped={flipped} onFlipped={setFlipped} />
      )}
      {look.length > 0 && <CleaningList title={words.look} hint={words.lookHint} items={look} flipped={flipped} onFlipped={setFlipped} />}
      {counts.size > 0 && certain.length + look.length === 0 && <Text className="bv-quiet">{words.noneOfKinds}</Text>}
      {isOrderOpen && <OrderCard order={found.order} isOn={sorts} onChange={setSorts} />}
      <div className="bv-cleaningChoice-apply">
        {isNothing ? (
          <Text size={200} className="bv-quiet">
            {words.nothingChosen}
          </Text>
        ) : (
          <ActionButton
            action="clean"
            appearance="primary"
            icon={<SparkleRegular />}
            onClick={() => onApply({ changes, list: found.order, sorts })}
          >
            {changes.length === 0 ? words.applySort : say(words.apply, { count: changes.length })}
          </ActionButton>
        )}
      </div>
    </>
  );
}
