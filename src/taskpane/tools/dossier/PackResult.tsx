// The papers that were made, each with a way to it, and what to look at before they are signed.
import { Text } from "@fluentui/react-components";
import type { PackAnswer } from "../../../commands/decisionAnswers";
import { Card } from "../../components/Card";
import { FindingsList } from "../../components/FindingsList";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { OpenSheet } from "../OpenSheet";
import { useDossierWords } from "./dossierWords";

export interface PackResultProps {
  readonly answer: PackAnswer;
  /** The workbook changed after they were made. */
  readonly isOld: boolean;
}

export function PackResult({ answer, isOld }: PackResultProps) {
  const { say } = usePane();
  const { pack: words, documents } = useDossierWords();
  const { sheets, findings } = answer;
  return (
    <section className="bv-stack" aria-label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      <Text size={200} role="status">
        {say(words.done, { count: sheets.length })}
      </Text>
      {isOld && <Notice intent="warning">{words.stale}</Notice>}
      {answer.isProvisional && (
        <Notice intent="warning" title={words.provisional}>
          {words.provisionalText}
        </Notice>
      )}
      <Card>
        <ul className="bv-list">
          {sheets.map(({ document, place, names }) => (
            <li key={document} className="bv-listsMade-item">
              <div className="bv-texts">
                <Text weight="semibold">{documents.names[document]}</Text>
                <Text size={200} className="bv-quiet">
                  {names === 0 ? words.noNames : say(words.names, { count: names })}
                </Text>
              </div>
              <OpenSheet place={place} label={say(words.open, { document: documents.names[document] })} />
            </li>
          ))}
        </ul>
      </Card>
      {findings.length > 0 && (
        <>
          <Heading as="h3">{words.findings}</Heading>
          <FindingsList findings={findings} />
        </>
      )}
    </section>
  );
}
