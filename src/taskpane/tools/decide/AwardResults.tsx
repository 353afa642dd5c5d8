// Award by award: who is proposed, who is not and by which article, what a person must still confirm. One award open at a time.
import { Button, Text } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { AwardLine, DecideAnswer } from "../../../commands/decisionAnswers";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { lastPage, Pager } from "../../components/Pager";
import { Tag } from "../../components/Tag";
import { usePane } from "../../paneContext";
import { useDecideWords } from "./decideWords";
import { unbroken } from "./unbroken";

const NAMES_PER_PAGE = 15;

export function AwardResults({ answer }: { readonly answer: Pick<DecideAnswer, "awards" | "ruleSet"> }) {
  const { say } = usePane();
  const { awards: words } = useDecideWords();
  const { awards, ruleSet } = answer;
  const [open, setOpen] = useState<string | null>(awards[0]?.code ?? null);
  if (awards.length === 0) return <Text className="bv-quiet">{words.none}</Text>;
  return (
    <div className="bv-stackTight">
      {ruleSet !== null && (
        <Text size={200} className="bv-quiet">
          {say(words.set, { name: ruleSet.name })}
        </Text>
      )}
      {ruleSet?.isVerified === false && <Notice intent="info">{words.setUnverified}</Notice>}
      {awards.map((award) => (
        <AwardGroup
          key={award.code}
          award={award}
          isOpen={award.code === open}
          onToggle={() => setOpen(award.code === open ? null : award.code)}
        />
      ))}
    </div>
  );
}

interface AwardGroupProps {
  readonly award: AwardLine;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function AwardGroup({ award, isOpen, onToggle }: AwardGroupProps) {
  const { say } = usePane();
  const { awards: words } = useDecideWords();
  const id = useId();
  const { name, authority, article, isVerified, proposed, refused } = award;
  const counts = { name, proposed: proposed.length, refused: refused.length };
  const label = say(words.label, counts);
  return (
    <div className="bv-findingsList-group">
      <h3 className="bv-findingsList-heading">
        <Button
          appearance="subtle"
          className="bv-findingsList-header"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={isVerified ? label : `${label}. ${words.unverified}`}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={onToggle}
        >
          <span className="bv-decide-awardTitle">
            <span>{name}</span>
            <span className="bv-decide-awardFacts">
              {say(words.counts, counts)}
              {!isVerified && <Tag>{words.unverified}</Tag>}
            </span>
          </span>
        </Button>
      </h3>
      <div id={id}>
        {isOpen && (
          <div className="bv-decide-award">
            <Text size={200} className="bv-quiet">
              {words.authority[authority]}
              {article === "" ? "" : ` · ${say(words.article, { article })}`}
            </Text>
            {proposed.length === 0 && <Text>{words.nobody}</Text>}
            <Names
              title={say(words.proposed, { count: proposed.length })}
              people={proposed.map((one) => ({ ...one, lines: one.toConfirm.map((text) => say(words.confirm, { text })) }))}
            />
            <Names
              title={say(words.refused, { count: refused.length })}
              people={refused.map((one) => ({ ...one, lines: one.reasons }))}
              lang="vi"
            />
          </div>
        )}
      </div>
    </div>
  );
}

interface NamesProps {
  readonly title: string;
  readonly people: readonly { readonly code: string; readonly name: string; readonly lines: readonly string[] }[];
  /** Of the lines, where it is not the pane's. */
  readonly lang?: string;
}

function Names({ title, people, lang }: NamesProps) {
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, lastPage(people.length, NAMES_PER_PAGE));
  if (people.length === 0) return null;
  return (
    <section className="bv-stackTight" aria-label={title}>
      <Heading as="h4" size={200}>
        {title}
      </Heading>
      <ul className="bv-decide-names">
        {people.slice(page * NAMES_PER_PAGE, (page + 1) * NAMES_PER_PAGE).map(({ code, name, lines }) => (
          <li key={code} className="bv-texts">
            <Text>{name === "" ? code : name}</Text>
            {lines.map((line, index) => (
              <Text key={index} size={200} className="bv-quiet" lang={lang}>
                {unbroken(line)}
              </Text>
            ))}
          </li>
        ))}
      </ul>
      <Pager count={people.length} pageSize={NAMES_PER_PAGE} page={page} onPage={setPage} />
    </section>
  );
}
