// The top of the pane: which movement, how far, what is wrong, and the one thing to do next.
import { Button, mergeClasses, Text } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Trophy24Filled } from "@fluentui/react-icons/svg/trophy";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Overview } from "../../commands/answers";
import { late, Nothing } from "../late";
import { nextStep, type NextStep } from "../nextStep";
import { usePane } from "../paneContext";
import { Meter } from "./Meter";
import { Heading } from "./Heading";

const StaleParts = late(() => import("./StaleParts").then((module) => module.StaleParts), Nothing);

const StageLine = late(() => import("../tools/stages/StageLine").then((module) => module.StageLine), Nothing);

const ShapeLine = late(() => import("../tools/shape/ShapeLine").then((module) => module.ShapeLine), Nothing);

const ObjectionLine = late(() => import("../tools/objections/ObjectionLine").then((module) => module.ObjectionLine), Nothing);

const MovementLine = late(() => import("../tools/movements/MovementLine").then((module) => module.MovementLine), Nothing);

export function HomeStrip({ onStep }: { readonly onStep: (step: NextStep) => void }) {
  const { state, words } = usePane();
  const overview = state.overview?.value;
  const hasMovement = overview !== undefined && overview.stage !== "empty";
  return (
    <header className={mergeClasses("bv-homeStrip-root", !hasMovement && "bv-homeStrip-closed")} aria-label={words.home.region}>
      <div className="bv-homeStrip-head">
        <Trophy24Filled className="bv-homeStrip-mark" aria-hidden />
        {hasMovement ? <Names overview={overview} /> : <NoNames isNone={overview !== undefined && overview.movements === undefined} />}
      </div>
      {overview?.movements !== undefined && (
        <div className="bv-homeStrip-facts">
          <MovementLine movements={overview.movements} />
        </div>
      )}
      {hasMovement && <Facts overview={overview} />}
      {overview?.approval !== undefined && overview.stage === "built" && (
        <div className="bv-homeStrip-facts">
          <StageLine {...overview.approval} />
        </div>
      )}
      {overview?.differences !== undefined && (
        <div className="bv-homeStrip-facts">
          <ShapeLine count={overview.differences} />
        </div>
      )}
      {overview?.overdueObjections !== undefined && (
        <div className="bv-homeStrip-facts">
          <ObjectionLine count={overview.overdueObjections} />
        </div>
      )}
      {hasMovement && <StaleParts />}
      {hasMovement && <Next onStep={onStep} />}
    </header>
  );
}

function Names({ overview }: { readonly overview: Overview }) {
  const { words, say } = usePane();
  const { agency, year } = overview;
  const line = agency !== "" && year !== null ? say(words.home.agencyYear, { agency, year }) : agency !== "" ? agency : String(year ?? "");
  return (
    <div className="bv-texts">
      <Heading as="h1" size={400} className="bv-homeStrip-title" title={overview.title}>
        {overview.title === "" ? words.home.untitled : overview.title}
      </Heading>
      {line !== "" && (
        <Text size={200} className="bv-quiet">
          {line}
        </Text>
      )}
    </div>
  );
}

/** @param isNone it is known that the workbook has no movement */
function NoNames({ isNone }: { readonly isNone: boolean }) {
  const { words } = usePane();
  return (
    <div className="bv-texts">
      <Heading as="h1" size={400}>
        {words.app.name}
      </Heading>
      {isNone && (
        <Text size={200} className="bv-quiet">
          {words.home.none}
        </Text>
      )}
    </div>
  );
}

function Facts({ overview }: { readonly overview: Overview }) {
  const { store, words, say } = usePane();
  const { stage, filled, cells, errors, warnings } = overview;
  const count = errors > 0 ? say(words.home.errors, { count: errors }) : say(words.home.warnings, { count: warnings });
  return (
    <div className="bv-homeStrip-facts">
      {stage === "built" && (
        <Text size={200} className="bv-homeStrip-fact">
          <Meter value={filled} max={cells} label={words.home.scoredLabel} isSmall />
          {say(words.home.scored, { filled, cells })}
        </Text>
      )}
      {errors + warnings > 0 ? (
        <Button
          appearance="transparent"
          size="small"
          className="bv-homeStrip-findings"
          icon={errors > 0 ? <ErrorCircle16Filled className="bv-error" /> : <Warning16Filled className="bv-warning" />}
          aria-label={say(words.home.showFindings, { count })}
          onClick={() => store.goTo("scoring")}
        >
          {count}
        </Button>
      ) : (
        stage === "built" &&
        filled > 0 && (
          <Text size={200} className="bv-homeStrip-fact">
            <CheckmarkCircle16Filled className="bv-good" aria-hidden />
            {words.home.clean}
          </Text>
        )
      )}
    </div>
  );
}

function isAnythingOld({ decision, lists, papers = [] }: Pick<Overview, "decision" | "lists" | "papers">): boolean {
  return decision?.isStale === true || [...lists, ...papers].some(({ isStale }) => isStale);
}

function Next({ onStep }: { readonly onStep: (step: NextStep) => void }) {
  const { state, words } = usePane();
  const step = nextStep(state);
  if (step === null) {
    // What is old is told by itself, with the way to renew it; in a locked movement there is none.
    if (state.overview !== null && isAnythingOld(state.overview.value)) return null;
    return (
      <div className="bv-homeStrip-next">
        <Text size={200} className="bv-homeStrip-fact">
          <CheckmarkCircle16Filled className="bv-good" aria-hidden />
          {words.home.allDone}
        </Text>
      </div>
    );
  }
  const text = (
    <span>
      {words.home.next}: <strong className="bv-homeStrip-strong">{words.next[step.label]}</strong>
    </span>
  );
  if (step.tab === state.tab && step.tool === undefined)
    return <div className={mergeClasses("bv-homeStrip-next", "bv-homeStrip-here")}>{text}</div>;
  return (
    <Button
      appearance="subtle"
      className={mergeClasses("bv-homeStrip-next", "bv-homeStrip-step")}
      icon={<ArrowRightRegular />}
      iconPosition="after"
      disabledFocusable={state.busy !== null}
      onClick={() => onStep(step)}
    >
      {text}
    </Button>
  );
}
