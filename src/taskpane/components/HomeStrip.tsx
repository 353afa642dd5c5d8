// The top of the pane: which movement, how far, what is wrong, and the one thing to do next.
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Trophy24Filled } from "@fluentui/react-icons/svg/trophy";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Overview } from "../../commands/answers";
import { nextStep, type NextStep } from "../nextStep";
import { usePane } from "../paneContext";
import { Meter } from "./Meter";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: "12px 12px 10px",
    backgroundColor: tokens.colorNeutralBackground1,
    // The golden thread of the board.
    borderTop: `3px solid #C19C00`,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  closed: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", gap: "10px", alignItems: "flex-start", minWidth: 0 },
  mark: { color: "#C19C00", flexShrink: 0, marginTop: "2px" },
  names: { display: "flex", flexDirection: "column", minWidth: 0 },
  title: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
  fact: { display: "inline-flex", alignItems: "center", gap: "4px", minHeight: "24px" },
  findings: { minWidth: "auto", paddingLeft: 0, paddingRight: 0, fontWeight: tokens.fontWeightRegular },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  fine: { color: tokens.colorPaletteGreenForeground1 },
  next: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "32px",
    paddingLeft: "10px",
    paddingRight: "10px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  here: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  step: {
    maxWidth: "none",
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
    "@media (forced-colors: active)": { border: "1px solid ButtonText" },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function HomeStrip({ onStep }: { readonly onStep: (step: NextStep) => void }) {
  const styles = useStyles();
  const { state, words } = usePane();
  const overview = state.overview?.value;
  const hasMovement = overview !== undefined && overview.stage !== "empty";
  return (
    <header className={mergeClasses(styles.root, !hasMovement && styles.closed)} aria-label={words.home.region}>
      <div className={styles.head}>
        <Trophy24Filled className={styles.mark} aria-hidden />
        {hasMovement ? <Names overview={overview} /> : <NoNames isKnown={overview !== undefined} />}
      </div>
      {hasMovement && <Facts overview={overview} />}
      {hasMovement && <Next onStep={onStep} />}
    </header>
  );
}

function Names({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const { words, say } = usePane();
  const { agency, year } = overview;
  const line = agency !== "" && year !== null ? say(words.home.agencyYear, { agency, year }) : agency !== "" ? agency : String(year ?? "");
  return (
    <div className={styles.names}>
      <Heading as="h1" size={400} className={styles.title} title={overview.title}>
        {overview.title === "" ? words.home.untitled : overview.title}
      </Heading>
      {line !== "" && (
        <Text size={200} className={styles.quiet}>
          {line}
        </Text>
      )}
    </div>
  );
}

function NoNames({ isKnown }: { readonly isKnown: boolean }) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <div className={styles.names}>
      <Heading as="h1" size={400}>
        {words.app.name}
      </Heading>
      {isKnown && (
        <Text size={200} className={styles.quiet}>
          {words.home.none}
        </Text>
      )}
    </div>
  );
}

function Facts({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const { store, words, say } = usePane();
  const { stage, filled, cells, errors, warnings } = overview;
  const count = errors > 0 ? say(words.home.errors, { count: errors }) : say(words.home.warnings, { count: warnings });
  return (
    <div className={styles.facts}>
      {stage === "built" && (
        <Text size={200} className={styles.fact}>
          <Meter value={filled} max={cells} label={words.home.scoredLabel} isSmall />
          {say(words.home.scored, { filled, cells })}
        </Text>
      )}
      {errors + warnings > 0 ? (
        <Button
          appearance="transparent"
          size="small"
          className={styles.findings}
          icon={errors > 0 ? <ErrorCircle16Filled className={styles.error} /> : <Warning16Filled className={styles.warning} />}
          aria-label={say(words.home.showFindings, { count })}
          onClick={() => store.goTo("scoring")}
        >
          {count}
        </Button>
      ) : (
        stage === "built" &&
        filled > 0 && (
          <Text size={200} className={styles.fact}>
            <CheckmarkCircle16Filled className={styles.fine} aria-hidden />
            {words.home.clean}
          </Text>
        )
      )}
    </div>
  );
}

function Next({ onStep }: { readonly onStep: (step: NextStep) => void }) {
  const styles = useStyles();
  const { state, words } = usePane();
  const step = nextStep(state);
  if (step === null) {
    return (
      <div className={styles.next}>
        <Text size={200} className={styles.fact}>
          <CheckmarkCircle16Filled className={styles.fine} aria-hidden />
          {words.home.allDone}
        </Text>
      </div>
    );
  }
  const text = (
    <span>
      {words.home.next}: <strong className={styles.strong}>{words.next[step.label]}</strong>
    </span>
  );
  if (step.tab === state.tab) return <div className={mergeClasses(styles.next, styles.here)}>{text}</div>;
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.next, styles.step)}
      icon={<ArrowRightRegular />}
      iconPosition="after"
      disabledFocusable={state.busy !== null}
      onClick={() => onStep(step)}
    >
      {text}
    </Button>
  );
}
