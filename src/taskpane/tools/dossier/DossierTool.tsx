// Hồ sơ trình: the Council's vote, then the papers to print.
import { Button, Text } from "@fluentui/react-components";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { decisionState } from "../../../commands/decision";
import { wordPapers } from "../../../commands/dossier";
import type { DecisionState, SheetPlace } from "../../../commands/decisionAnswers";
import { Card } from "../../components/Card";
import { EmptyState } from "../../components/EmptyState";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { MAIN_ACTION } from "../../focusMain";
import { usePane } from "../../paneContext";
import { isStale } from "../../paneState";
import { NotBuilt } from "../../screens/NotBuilt";
import { WordStep } from "../files/WordStep";
import { OpenSheet } from "../OpenSheet";
import type { ToolProps } from "../ToolScreen";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { DocumentChoice } from "./DocumentChoice";
import { useDossierWords } from "./dossierWords";
import { PackResult } from "./PackResult";
import { VoteStep } from "./VoteStep";

export function DossierTool({ overview }: ToolProps) {
  const { words } = usePane();
  if (overview.stage !== "built") return <NotBuilt title={words.scoring.notBuilt} text={words.scoring.notBuiltText} />;
  return <Dossier />;
}

function Dossier() {
  const { state, store } = usePane();
  const words = useDossierWords();
  const [known, read] = useReading("dossier", decisionState);
  const { pack } = state;

  if (known === null) return <Waiting onRetry={() => void read()} />;
  if (known.places.rules === undefined) {
    return (
      <EmptyState icon={<ScalesRegular />} title={words.noRules} text={words.noRulesText}>
        <Button {...MAIN_ACTION} appearance="primary" onClick={() => store.openTool("decide")}>
          {words.toDecide}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      <DecisionAge known={known} />
      {known.places.dossier !== undefined && <About place={known.places.dossier} />}
      <VoteStep {...(known.places.votes === undefined ? {} : { place: known.places.votes })} onMade={() => void read()} />
      <DocumentChoice />
      {pack !== null && <PackResult answer={pack.value} isOld={isStale(pack, state)} />}
      <WordStep work="dossier" command={wordPapers} words={words.word} stale={words.pack.stale} provisional={words.pack.provisionalText} />
    </>
  );
}

/** Whether what the papers will be made from has been looked at, and is of today's scores. */
function DecisionAge({ known }: { readonly known: DecisionState }) {
  const { state, store } = usePane();
  const words = useDossierWords();
  const isNever = known.madeAt === "" && state.decision === null;
  if (!isNever && !known.isStale && !isStale(state.decision, state)) return null;
  return (
    <Notice intent={isNever ? "info" : "warning"}>
      <span>{isNever ? words.neverDecided : words.staleDecision}</span>
      <Button size="small" onClick={() => store.openTool("decide")}>
        {words.toDecide}
      </Button>
    </Notice>
  );
}

function About({ place }: { readonly place: SheetPlace }) {
  const words = useDossierWords();
  return (
    <Card label={words.about}>
      <div className="bv-listsMade-item">
        <div className="bv-texts">
          <Heading as="h3">{words.about}</Heading>
          <Text size={200} className="bv-quiet">
            {words.aboutText}
          </Text>
        </div>
        <OpenSheet place={place} label={words.openAbout} />
      </div>
    </Card>
  );
}
