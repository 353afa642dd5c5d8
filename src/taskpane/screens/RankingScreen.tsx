// Step "Xếp hạng": one click, then the board.
import { Button, Text } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { PersonQuestionMarkRegular } from "@fluentui/react-icons/svg/person-question-mark";
import { RibbonStarRegular } from "@fluentui/react-icons/svg/ribbon-star";
import { TrophyRegular } from "@fluentui/react-icons/svg/trophy";
import type { Overview, RankAnswer } from "../../commands/answers";
import { areaAt } from "../../workbook/area";
import { ActionButton } from "../components/ActionButton";
import { CtrlZNote } from "../components/CtrlZNote";
import { Board } from "../components/Board";
import { EmptyState } from "../components/EmptyState";
import { Notice } from "../components/Notice";
import { RankingAgeNotice } from "../components/RankingAgeNotice";
import { late } from "../late";
import { usePane } from "../paneContext";
import { rankingAge, type RankingAge } from "../rankingAge";
import { DecideChoice } from "./DecideChoice";
import { NotBuilt } from "./NotBuilt";
import { Heading } from "../components/Heading";

const ScorePictures = late(() => import(/* webpackPrefetch: true */ "../components/ScorePictures").then((module) => module.ScorePictures));

export function RankingScreen({ overview }: { readonly overview: Overview }) {
  const { state, store, words } = usePane();
  if (overview.stage !== "built") return <NotBuilt title={words.scoring.notBuilt} text={words.scoring.notBuiltText} />;
  const { ranking } = state;
  return (
    <div className="bv-stack">
      <ActionButton
        action="rank"
        isMain
        appearance="primary"
        size="large"
        className="bv-rankingScreen-big"
        icon={<TrophyRegular />}
        onClick={() => void store.run("rank", undefined)}
      >
        {ranking === null ? words.ranking.rank : words.ranking.rankAgain}
      </ActionButton>
      <CtrlZNote />
      <DecideChoice />
      {ranking === null ? (
        <>
          <Text size={200} className="bv-quiet">
            {words.ranking.intro}
          </Text>
          <EmptyState icon={<RibbonStarRegular />} title={words.ranking.empty} text={words.ranking.emptyText} />
        </>
      ) : (
        <Ranked answer={ranking.value} age={rankingAge(state)} />
      )}
      <Button className="bv-start" icon={<PersonQuestionMarkRegular />} onClick={() => store.openTool("explain")}>
        {words.what.explain}
      </Button>
      <Button className="bv-start" icon={<DocumentRegular />} onClick={() => store.openTool("forms")}>
        {words.what.forms}
      </Button>
    </div>
  );
}

function Ranked({ answer, age }: { readonly answer: RankAnswer; readonly age: RankingAge | null }) {
  const { state, store, words, say } = usePane();
  return (
    <>
      {age !== null && <RankingAgeNotice age={age} />}
      {age === null && !state.isWatching && <Notice intent="info">{words.ranking.unwatched}</Notice>}
      {answer.isProvisional && (
        <Notice intent="warning" title={words.ranking.provisional}>
          <span>{say(words.ranking.provisionalText, { errors: answer.errors, warnings: answer.warnings })}</span>
          <Button size="small" onClick={() => store.goTo("scoring")}>
            {words.ranking.seeFindings}
          </Button>
        </Notice>
      )}
      {answer.repaired && <Notice intent="info">{words.ranking.repaired}</Notice>}
      <div className="bv-rankingScreen-row">
        <Heading as="h2">{words.ranking.board}</Heading>
        <Button
          size="small"
          appearance="subtle"
          icon={<OpenRegular />}
          aria-label={words.ranking.openBoard}
          disabledFocusable={state.busy !== null}
          onClick={() => void store.run("reveal", { sheet: answer.boardSheet, area: areaAt(0, 0) })}
        >
          {words.common.open}
        </Button>
      </div>
      <ScorePictures rows={answer.rows} />
      <Board rows={answer.rows} />
    </>
  );
}
