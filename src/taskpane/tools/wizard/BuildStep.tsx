// Step 5 of the wizard: what will be made, before it is made.
import { Spinner, Text } from "@fluentui/react-components";
import { useCallback } from "react";
import { usePane } from "../../paneContext";
import type { SetUpInput } from "../../paneState";
import { useLoaded } from "../useLoaded";
import { wizardInput } from "./wizardChecks";
import type { WizardDraft } from "./wizardDraft";
import { useWizardWords } from "./wizardWords";

type Made = Extract<SetUpInput, { start: "movement" }>;

export function BuildStep({ draft }: { readonly draft: WizardDraft }) {
  const { words: pane, say } = usePane();
  const words = useWizardWords();
  const made = useLoaded<Made>(useCallback(() => wizardInput(draft), [draft]));
  if (made === null) return <Spinner size="tiny" aria-label={pane.app.loading} />;
  const { movement, rule, decision } = made;
  const [people, criteria] = [movement.participants.length, movement.criteria.length];
  const lines = [
    people === 0 ? words.summaryNoPeople : say(words.summaryPeople, { count: people }),
    criteria === 0 ? words.summaryNoCriteria : say(words.summaryCriteria, { count: criteria }),
    ...(rule?.top ? [say(words.summaryTop, { count: rule.top })] : []),
    ...(decision ? [words.summaryBands] : []),
  ];
  return (
    <>
      <div className="bv-texts">
        <Text weight="semibold">
          {words.summary}: {movement.title}
        </Text>
        <ul className="bv-wizard-summary">
          {lines.map((line) => (
            <li key={line}>
              <Text>{line}</Text>
            </li>
          ))}
        </ul>
      </div>
      <Text size={200} className="bv-quiet">
        {people > 0 && criteria > 0 ? words.willBuild : words.willList}
      </Text>
    </>
  );
}
