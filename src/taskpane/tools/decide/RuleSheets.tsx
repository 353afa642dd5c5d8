// The sheets that Xét reads, each with a way to it; those that are missing, and other rules.
import { Button, Text } from "@fluentui/react-components";
import type { DecisionState } from "../../../commands/decisionAnswers";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { OpenSheet } from "../OpenSheet";
import { useDecideWords } from "./decideWords";

const PARTS = ["rules", "awards", "history", "initiatives"] as const;

export interface RuleSheetsProps {
  readonly places: DecisionState["places"];
  readonly onMakeMissing: () => void;
  readonly onChange: () => void;
}

export function RuleSheets({ places, onMakeMissing, onChange }: RuleSheetsProps) {
  const { state, say } = usePane();
  const { sheets: words } = useDecideWords();
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      <ul className="bv-list">
        {PARTS.map((part) => {
          const place = places[part];
          return (
            <li key={part} className="bv-listsMade-item">
              <div className="bv-texts">
                <Text weight="semibold">{words.names[part]}</Text>
                <Text size={200} className="bv-quiet">
                  {place === undefined ? words.notMade : words.texts[part]}
                </Text>
              </div>
              {place !== undefined && <OpenSheet place={place} label={say(words.open, { sheet: words.names[part] })} />}
            </li>
          );
        })}
      </ul>
      <div className="bv-criteria-actions">
        {PARTS.some((part) => places[part] === undefined) && (
          <ActionButton action="decide" size="small" onClick={onMakeMissing}>
            {words.makeMissing}
          </ActionButton>
        )}
        <Button size="small" disabledFocusable={state.busy !== null} onClick={onChange}>
          {words.change}
        </Button>
      </div>
    </Card>
  );
}
