// Two participants side by side, criterion by criterion, and the sentence that says what parts them.
import { mergeClasses, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ExplainAnswer, ExplainedPerson } from "../../../commands/explainAnswers";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { comparisonText } from "../../../workbook/explain/comparisonText";
import { useExplainWords } from "./explainWords";
import { pointsText } from "./pointsText";

export function Comparison({ answer, other }: { readonly answer: ExplainAnswer; readonly other: ExplainedPerson }) {
  const { say, state } = usePane();
  const words = useExplainWords();
  const [isShort, setShort] = useState(true);
  const { person, lines } = answer;
  const compared = comparisonText(answer.comparison, answer.rankBy, other.name, words);
  const heading = say(words.comparison, { name: other.name });
  const number = (value: number | null): string => pointsText(value, state.language);
  const signed = (value: number | null): string => pointsText(value, state.language, true);
  const shown = lines.filter(({ difference }) => !isShort || difference !== 0);
  return (
    <Card label={heading}>
      <Heading as="h3">{heading}</Heading>
      {compared !== "" && <Text role="status">{compared}</Text>}
      <Tick isOn={isShort} onChange={setShort}>
        {words.onlyDifferent}
      </Tick>
      {shown.length === 0 ? (
        <Text size={200}>{words.allEqual}</Text>
      ) : (
        <table className="bv-explain-table bv-explain-compared">
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col">{person.name}</th>
              <th scope="col">{other.name}</th>
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, name, points, otherPoints, difference, isGroup }) => (
              <tr key={code} className={mergeClasses(isGroup && "bv-explain-group")}>
                <th scope="row">{name}</th>
                <td>{number(points)}</td>
                <td>{number(otherPoints)}</td>
                <td className={mergeClasses(difference! > 0 && "bv-explain-more", difference! < 0 && "bv-explain-less")}>
                  {signed(difference)}
                </td>
              </tr>
            ))}
            <tr className="bv-explain-group">
              <th scope="row">{words.total}</th>
              <td>{number(person.total)}</td>
              <td>{number(other.total)}</td>
              <td>{person.total === null || other.total === null ? "–" : signed(Number((person.total - other.total).toPrecision(12)))}</td>
            </tr>
          </tbody>
        </table>
      )}
    </Card>
  );
}
