// What the import would do: who is new, who is changed and how, who stays; what is wrong in the table; and the button that writes.
import { Button, Text } from "@fluentui/react-components";
import { PeopleAddRegular } from "@fluentui/react-icons/svg/people-add";
import { useState } from "react";
import type { PeopleChange, PeoplePreview } from "../../../commands/decisionAnswers";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { lastPage, Pager } from "../../components/Pager";
import { ViewSwitch } from "../../components/ViewSwitch";
import { usePane } from "../../paneContext";
import { fieldName, usePeopleWords } from "./peopleWords";

const KINDS = ["new", "changed", "same"] as const;
type Kind = (typeof KINDS)[number];

const PER_PAGE = 20;
/** Problems that are told; the rest is counted. */
const SHOWN_PROBLEMS = 10;

export interface PeopleChangesProps {
  readonly preview: PeoplePreview;
  /** Another choice of columns has been made, and its preview is still to come. */
  readonly isFollowing: boolean;
  readonly onApply: () => void;
  readonly onAgain: () => void;
}

export function PeopleChanges({ preview, isFollowing, onApply, onAgain }: PeopleChangesProps) {
  const { state, say } = usePane();
  const { preview: words } = usePeopleWords();
  const { changes, problems } = preview;
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, changes.filter((one) => one.kind === kind).length])) as Record<Kind, number>;
  const [asked, setAsked] = useState<Kind | null>(null);
  const [askedPage, setPage] = useState(0);
  // Until the user chooses, the first kind that there is.
  const kind = asked ?? KINDS.find((one) => counts[one] > 0) ?? "new";
  const shown = changes.filter((one) => one.kind === kind);
  const page = Math.min(askedPage, lastPage(shown.length, PER_PAGE));
  const moved = counts.new + counts.changed;
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      {problems.length > 0 && (
        <Notice intent="warning" title={say(words.problems, { count: problems.length })}>
          <ul className="bv-versions-lines">
            {problems.slice(0, SHOWN_PROBLEMS).map((problem, index) => (
              <li key={index}>
                <Text>{problem}</Text>
              </li>
            ))}
          </ul>
          {problems.length > SHOWN_PROBLEMS && (
            <Text size={200} block>
              {say(words.moreProblems, { count: problems.length - SHOWN_PROBLEMS })}
            </Text>
          )}
        </Notice>
      )}
      <ViewSwitch
        label={words.label}
        views={KINDS.map((id) => ({ id, label: say(words[id], { count: counts[id] }) }))}
        chosen={kind}
        onChoose={(id) => {
          setAsked(id);
          setPage(0);
        }}
      />
      {shown.length === 0 ? (
        <Text className="bv-quiet">{words.none}</Text>
      ) : (
        <ul className="bv-decide-names">
          {shown.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((change) => (
            <Change key={change.code} change={change} />
          ))}
        </ul>
      )}
      <Pager count={shown.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
      {moved === 0 && !isFollowing && <Text className="bv-quiet">{words.nothing}</Text>}
      <div className="bv-criteria-actions">
        {moved > 0 && !isFollowing && (
          <ActionButton action="people" isMain appearance="primary" icon={<PeopleAddRegular />} onClick={onApply}>
            {say(words.apply, { count: moved })}
          </ActionButton>
        )}
        <Button disabledFocusable={state.busy !== null} onClick={onAgain}>
          {words.again}
        </Button>
      </div>
    </Card>
  );
}

function Change({ change }: { readonly change: PeopleChange }) {
  const { say } = usePane();
  const words = usePeopleWords();
  const shown = (text: string): string => (text === "" ? words.preview.blank : text);
  return (
    <li className="bv-texts">
      <Text>{change.name === "" ? change.code : `${change.name} · ${change.code}`}</Text>
      {change.changes.map(({ field, before, after }) => (
        <Text key={field} size={200} className="bv-quiet">
          {say(words.preview.change, { field: fieldName(field, words), before: shown(before), after: shown(after) })}
        </Text>
      ))}
    </li>
  );
}
