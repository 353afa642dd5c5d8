// The proposal to put the participants list in the order of names: what it would begin with, and a tick.
import { Text } from "@fluentui/react-components";
import type { OrderProposal } from "../../../commands/cleaningScope";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { cleanWords } from "./cleanWords";
import { Tick } from "../../components/Tick";

const NAMES_SHOWN = 4;

export interface OrderCardProps {
  readonly order: OrderProposal;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function OrderCard({ order, isOn, onChange }: OrderCardProps) {
  const { state, say } = usePane();
  const words = cleanWords(state.language);
  return (
    <Card label={words.order}>
      <Heading as="h3">{words.order}</Heading>
      <Text size={200} className="bv-quiet">
        {words.orderText}
      </Text>
      <Text>{say(words.orderMoved, { count: order.moved, names: order.names.slice(0, NAMES_SHOWN).join("; ") })}</Text>
      <Tick isOn={isOn} onChange={onChange}>
        {words.orderChoose}
      </Tick>
    </Card>
  );
}
