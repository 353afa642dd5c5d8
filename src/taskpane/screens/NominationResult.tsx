// Who the last list proposes, and who is tied at its line and goes to the Council.
import { Button, Text } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { useState } from "react";
import type { NominateAnswer, RankedRow } from "../../commands/answers";
import { Card } from "../components/Card";
import { Notice } from "../components/Notice";
import { lastPage, Pager } from "../components/Pager";
import { RankMark } from "../components/RankMark";
import { formatNumber } from "../../locale/language";
import { usePane } from "../paneContext";
import { Heading } from "../components/Heading";

const NAMES_PER_PAGE = 20;

export function NominationResult({ answer }: { readonly answer: NominateAnswer }) {
  const { state, store, words, say } = usePane();
  const { list, participants, atLine, gated } = answer;
  return (
    <Card label={list}>
      {answer.isProvisional && <Notice intent="warning">{words.nomination.provisional}</Notice>}
      <Heading as="h2">{list}</Heading>
      {participants.length === 0 && atLine.length === 0 ? (
        <Text className="bv-quiet">{words.nomination.none}</Text>
      ) : (
        <>
          <Heading as="h3" size={200}>
            {say(words.nomination.proposed, { count: participants.length })}
          </Heading>
          <Names rows={participants} scope={answer.scope} />
        </>
      )}
      {atLine.length > 0 && (
        <>
          <Notice intent="warning" title={say(words.nomination.atLine, { count: atLine.length })}>
            {words.nomination.atLineText}
          </Notice>
          <Names rows={atLine} scope={answer.scope} />
        </>
      )}
      {gated.length > 0 && (
        <Notice intent="warning" title={say(words.nomination.gated, { count: gated.length })}>
          {gated.map((row) => `${row.name}: ${row.gates.join("; ")}`).join(". ")}
        </Notice>
      )}
      <Button
        icon={<OpenRegular />}
        disabledFocusable={state.busy !== null}
        onClick={() => void store.run("reveal", { sheet: answer.sheet, area: answer.area })}
      >
        {say(words.nomination.openList, { list })}
      </Button>
    </Card>
  );
}

function Names({ rows, scope }: { readonly rows: readonly RankedRow[]; readonly scope: NominateAnswer["scope"] }) {
  const { state, words, say } = usePane();
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(rows.length, NAMES_PER_PAGE));
  const first = page * NAMES_PER_PAGE;
  return (
    <>
      <ul className="bv-nominationResult-list">
        {rows.slice(first, first + NAMES_PER_PAGE).map((row) => (
          <li key={row.code} className="bv-nominationResult-item">
            <RankMark rank={scope === "cluster" ? row.clusterRank : row.rank} />
            <div className="bv-nominationResult-names">
              <Text>{row.name === "" ? row.code : row.name}</Text>
              {row.cluster !== "" && (
                <Text size={200} className="bv-quiet">
                  {row.clusterRank === null ? row.cluster : say(words.ranking.inCluster, { rank: row.clusterRank, cluster: row.cluster })}
                </Text>
              )}
            </div>
            <Text className="bv-nominationResult-total">{row.total === null ? "–" : formatNumber(row.total, state.language)}</Text>
          </li>
        ))}
      </ul>
      <Pager count={rows.length} pageSize={NAMES_PER_PAGE} page={page} onPage={setPage} />
    </>
  );
}
