// One participant: total and ranks, why, what cost most, what Xét says, and a bar for each criterion.
import { mergeClasses, Text } from "@fluentui/react-components";
import type { ExplainAnswer, ExplainedLine } from "../../../commands/explainAnswers";
import { formatNumber } from "../../../locale/language";
import { distanceText } from "../../../workbook/explain/distanceText";
import { listText, ruleText } from "../../../workbook/explain/listText";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Meter } from "../../components/Meter";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { useExplainWords } from "./explainWords";
import { pointsText } from "./pointsText";

export function PersonPoints({ answer }: { readonly answer: ExplainAnswer }) {
  const words = useExplainWords();
  const { person, decision, gates, why, list } = answer;
  const { say } = usePane();
  const listHeading = say(words.list.heading, { list: list?.rule.name ?? "" });
  return (
    <>
      <Card label={person.name}>
        <Summary answer={answer} />
        {why !== "" && (
          <Text size={200}>
            <strong>{words.why}:</strong> <span lang="vi">{why}</span>
          </Text>
        )}
        {gates.length > 0 && <Notice intent="warning">{say(words.gates, { gates: gates.join("; ") })}</Notice>}
      </Card>
      <Costliest answer={answer} />
      {decision !== null && (
        <Card label={words.decision}>
          <Heading as="h3">{words.decision}</Heading>
          <Text weight="semibold">{decision.band === "" ? words.noBand : say(words.band, { band: decision.band })}</Text>
          {decision.reasons.map((text) => (
            <Text key={text} size={200} lang="vi">
              {text}
            </Text>
          ))}
          {decision.distance !== null && <Text size={200}>{distanceText(decision.distance, words.distances, words.language)}</Text>}
          {decision.awards.length > 0 && <Text size={200}>{say(words.awards, { awards: decision.awards.join("; ") })}</Text>}
        </Card>
      )}
      {list !== null && (
        <Card label={listHeading}>
          <Heading as="h3">{listHeading}</Heading>
          <Text size={200} className="bv-quiet">
            {ruleText(list.rule, answer.rankBy, words)}
          </Text>
          <Text size={200}>{listText(list.stand, answer.rankBy, words)}</Text>
        </Card>
      )}
      <Card label={words.points}>
        <Heading as="h3">{words.points}</Heading>
        <ul className="bv-list bv-explain-lines">
          {answer.lines.map((line) => (
            <Line key={line.code} line={line} />
          ))}
        </ul>
      </Card>
    </>
  );
}

function Summary({ answer: { person, ranked, rankedInCluster } }: { readonly answer: ExplainAnswer }) {
  const { say, state } = usePane();
  const words = useExplainWords();
  const { total, share, rank, clusterRank, cluster } = person;
  const parts = (
    [
      ["base", person.base],
      ["bonus", person.bonus],
      ["deduction", person.deduction],
    ] as const
  ).filter(([, value]) => value !== null);
  return (
    <>
      <div className="bv-explain-head">
        <Heading as="h3">{person.name === "" ? person.code : person.name}</Heading>
        <Text size={600} weight="semibold" className="bv-numbers" aria-label={words.total}>
          {pointsText(total, state.language)}
        </Text>
      </div>
      {rank === null || clusterRank === null ? (
        <Text size={200}>{total === null ? words.noTotal : words.notRanked}</Text>
      ) : (
        <Text size={200}>
          {say(words.rank, { rank, ranked })}
          {" · "}
          {say(words.clusterRank, { rank: clusterRank, ranked: rankedInCluster, cluster: cluster === "" ? words.commonCluster : cluster })}
        </Text>
      )}
      {share !== null && <Text size={200}>{say(words.share, { share })}</Text>}
      {parts.length > 1 && (
        <dl className="bv-decide-facts bv-explain-parts">
          {parts.map(([part, value]) => (
            <div key={part} className="bv-decide-fact">
              <dt>{words.parts[part]}</dt>
              <dd>{pointsText(value, state.language)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Costliest({ answer: { costliest, person } }: { readonly answer: ExplainAnswer }) {
  const { say } = usePane();
  const words = useExplainWords();
  if (person.total === null) return null;
  return (
    <Card label={words.costliest}>
      <Heading as="h3">{words.costliest}</Heading>
      {costliest.length === 0 ? (
        <Text size={200}>{words.nothingLost}</Text>
      ) : (
        <ol className="bv-list">
          {costliest.map(({ code, name, points, full, lost }) => (
            <li key={code} className="bv-explain-cost">
              <Text size={200}>
                {full === null ? say(words.costDeduction, { name }) : say(words.cost, { name, points: points ?? 0, full })}
              </Text>
              <Text size={200} weight="semibold" className="bv-numbers">
                {say(words.lost, { lost })}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Line({ line: { name, points, full, isGroup, depth } }: { readonly line: ExplainedLine }) {
  const { say, state } = usePane();
  const words = useExplainWords();
  const shown = pointsText(points, state.language);
  const hasFull = full !== null && full > 0;
  const label = !hasFull ? say(words.pointsOf, { name, points: shown }) : say(words.pointsOfFull, { name, points: shown, full });
  return (
    <li
      className={mergeClasses("bv-explain-line", isGroup && "bv-explain-group")}
      style={{ paddingInlineStart: `${Math.min(depth, 3) * 10}px` }}
    >
      <span className="bv-explain-name">
        <span>{name}</span>
        <span className="bv-numbers">
          {shown}
          {hasFull ? `/${formatNumber(full, state.language)}` : ""}
        </span>
      </span>
      {!isGroup && hasFull && <Meter value={Math.max(0, points ?? 0)} max={full} label={label} />}
    </li>
  );
}
