// What a file holds, in a few lines, and what can be done with it here.
import { Text } from "@fluentui/react-components";
import type { Overview } from "../../../commands/answers";
import type { Movement } from "../../../core/movement";
import { isEntered, type RuleKind } from "../../../core/rule";
import { findingWords } from "../../../locale/findingWords";
import { formatNumber } from "../../../locale/language";
import { ActionButton } from "../../components/ActionButton";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import type { Candidate } from "./readTemplate";
import { shownDate, useTemplateWords } from "./templateWords";

const SHOWN_FINDINGS = 5;

export interface TemplatePreviewProps {
  readonly candidate: Candidate;
  readonly overview: Overview;
  readonly onMovement: () => void;
  readonly onCriteria: () => void;
}

export function TemplatePreview({ candidate, overview, onMovement, onCriteria }: TemplatePreviewProps) {
  const { state, say } = usePane();
  const words = useTemplateWords();
  const { about, movement, from, fileName: file } = candidate;
  const errors = candidate.findings.filter((finding) => finding.severity === "error" && finding.place.kind === "criterion");
  const origin = { book: words.fromBook, file: words.fromFile, text: words.fromText }[from];
  return (
    <section className="bv-templates-preview" aria-label={words.preview}>
      <Heading as="h3">{about.name === "" ? movement.title : about.name}</Heading>
      <Text size={200} className="bv-quiet">
        {say(origin, { file })}
      </Text>
      {about.summary !== "" && <Text size={200}>{about.summary}</Text>}
      {about.source !== "" && <Text size={200}>{say(words.sampleSource, { source: about.source })}</Text>}
      {about.date !== "" && <Text size={200}>{say(words.sampleDate, { date: shownDate(about.date) })}</Text>}
      <ul className="bv-templates-facts">
        {factsOf(movement).map((fact) => (
          <li key={fact}>
            <Text size={200}>{fact}</Text>
          </li>
        ))}
      </ul>
      {errors.length > 0 && (
        <div className="bv-stackTight">
          <Text weight="semibold">{words.bookErrors}</Text>
          <Text size={200} className="bv-quiet">
            {words.bookErrorsText}
          </Text>
          <ul className="bv-list">
            {errors.slice(0, SHOWN_FINDINGS).map((finding, i) => (
              <li key={i}>
                <Text size={200} className="bv-quiet">
                  {finding.rule}. {findingWords(finding, state.language).message}
                </Text>
              </li>
            ))}
          </ul>
          {errors.length > SHOWN_FINDINGS && <Text size={200}>{say(words.more, { count: errors.length - SHOWN_FINDINGS })}</Text>}
        </div>
      )}
      {overview.stage !== "empty" && (
        <>
          <ActionButton action="templates" appearance="primary" onClick={onCriteria}>
            {words.asCriteria}
          </ActionButton>
          <Text size={200} className="bv-quiet">
            {overview.filled > 0 ? words.asDraftHint : words.asCriteriaHint}
          </Text>
        </>
      )}
      <ActionButton action="templates" appearance={overview.stage === "empty" ? "primary" : "secondary"} onClick={onMovement}>
        {words.asMovement}
      </ActionButton>
    </section>
  );

  function factsOf({ criteria, participants, rounds, limits }: Movement): string[] {
    const entered = criteria.filter((criterion) => isEntered(criterion.rule));
    const groups = criteria.filter((criterion) => criterion.rule.kind === "group").length;
    const kinds = [...new Set(entered.map((criterion) => criterion.rule.kind))].map(
      (kind) => words.kind[kind as Exclude<RuleKind, "group" | "option">],
    );
    const limitTexts = (
      [
        [words.limitBonus, limits.bonus],
        [words.limitDeduction, limits.deduction],
        [words.limitTotal, limits.total],
      ] as const
    ).flatMap(([text, value]) => (value === null ? [] : [say(text, { value: formatNumber(value, state.language) })]));
    return [
      say(words.criteria, { count: entered.length, groups }),
      ...(kinds.length === 0 ? [] : [say(words.kinds, { kinds: kinds.join(", ") })]),
      participants.length === 0 ? words.noParticipants : say(words.participants, { count: participants.length }),
      ...(rounds.length < 2 ? [] : [say(words.rounds, { rounds: rounds.map((round) => words.round[round]).join(" → ") })]),
      ...(limitTexts.length === 0 ? [] : [say(words.limits, { limits: limitTexts.join(", ") })]),
    ];
  }
}
