// The parts of a movement that is there: profile, criteria, participants, matrix; each with its state and a way to its sheet.
import { Button, Text } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { ListBarTreeRegular } from "@fluentui/react-icons/svg/list-bar-tree";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { SparkleRegular } from "@fluentui/react-icons/svg/sparkle";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { MovementPart, Overview } from "../../commands/answers";
import { ActionButton } from "../components/ActionButton";
import { Card } from "../components/Card";
import { FindingsList } from "../components/FindingsList";
import { usePane } from "../paneContext";
import { Heading } from "../components/Heading";

interface Part {
  readonly id: MovementPart;
  readonly name: string;
  readonly facts: readonly string[];
  readonly isReady: boolean;
}

export function MovementParts({ overview, onRestart }: { readonly overview: Overview; readonly onRestart: () => void }) {
  const { state, store, words, say } = usePane();
  const { clusters, criteria, participants, filled, cells } = overview;
  const isBuilt = overview.stage === "built";
  const parts: readonly Part[] = [
    { id: "movement", name: words.setUp.movement, facts: [words.setUp.rankStyle[overview.rankStyle]], isReady: overview.title !== "" },
    {
      id: "criteria",
      name: words.setUp.criteria,
      facts: [criteria === 0 ? words.setUp.emptyList : say(words.setUp.criteriaCount, { count: criteria }), ...versionFacts()],
      isReady: criteria > 0,
    },
    {
      id: "participants",
      name: words.setUp.participants,
      facts:
        participants === 0
          ? [words.setUp.emptyList]
          : [
              say(words.setUp.participantsCount, { count: participants }),
              clusters.length > 1
                ? say(words.setUp.clusters, { count: clusters.length, names: clusters.join(", ") })
                : words.setUp.noCluster,
            ],
      isReady: participants > 0,
    },
    {
      id: "entries",
      name: words.setUp.matrix,
      facts: [isBuilt ? say(words.setUp.matrixBuilt, { filled, cells }) : words.setUp.matrixMissing],
      isReady: isBuilt,
    },
  ];
  /** Told once there is something to tell: a later version, or a list that is locked. */
  function versionFacts(): string[] {
    const { version } = overview;
    if (version === undefined || (version.number === 1 && !version.isLocked)) return [];
    return [say(version.isLocked ? words.setUp.criteriaLocked : words.setUp.criteriaVersion, { number: version.number })];
  }
  return (
    <>
      <Card label={words.setUp.heading}>
        <ul className="bv-movementParts-list">
          {parts.map((part) => (
            <PartRow key={part.id} part={part} overview={overview} />
          ))}
        </ul>
        <ActionButton
          action="buildMatrix"
          isMain
          appearance={isBuilt ? "secondary" : "primary"}
          icon={<TableRegular />}
          onClick={() => void store.run("buildMatrix", undefined)}
        >
          {isBuilt ? words.setUp.rebuild : words.setUp.build}
        </ActionButton>
        {isBuilt && (
          <Text size={200} className="bv-quiet">
            {words.setUp.rebuildHint}
          </Text>
        )}
        {state.build !== null && state.build.value.keptEntries > 0 && (
          <Text size={200}>{say(words.setUp.kept, { count: state.build.value.keptEntries })}</Text>
        )}
      </Card>
      {state.build !== null && state.build.value.findings.length > 0 && (
        <>
          <Heading as="h2">{words.setUp.buildFindings}</Heading>
          <FindingsList findings={state.build.value.findings} />
        </>
      )}
      <Button className="bv-start" appearance="subtle" size="small" disabledFocusable={state.busy !== null} onClick={onRestart}>
        {words.setUp.restart}
      </Button>
    </>
  );
}

function PartRow({ part, overview }: { readonly part: Part; readonly overview: Overview }) {
  const { state, store, words, say } = usePane();
  const place = overview.places?.[part.id];
  return (
    <li className="bv-movementParts-part">
      {part.isReady ? (
        <CheckmarkCircle20Filled className="bv-good" aria-label={words.setUp.ready} />
      ) : (
        <Circle20Regular className="bv-faint" aria-label={words.setUp.todo} />
      )}
      <div className="bv-movementParts-names">
        <Text weight="semibold">{part.name}</Text>
        {part.facts.map((fact) => (
          <Text key={fact} size={200} className="bv-quiet">
            {fact}
          </Text>
        ))}
        {part.id === "movement" && (
          <Button
            className="bv-movementParts-tool"
            appearance="subtle"
            size="small"
            icon={<DocumentRegular />}
            onClick={() => store.openTool("templates")}
          >
            {words.what.templates}
          </Button>
        )}
        {part.id === "criteria" && (
          <Button
            className="bv-movementParts-tool"
            appearance="subtle"
            size="small"
            icon={part.isReady ? <ListBarTreeRegular /> : <ClipboardPasteRegular />}
            onClick={() => store.openTool("criteria")}
          >
            {part.isReady ? words.what.criteria : words.setUp.paste}
          </Button>
        )}
        {part.id === "criteria" && part.isReady && (
          <Button
            className="bv-movementParts-tool"
            appearance="subtle"
            size="small"
            icon={<HistoryRegular />}
            onClick={() => store.openTool("versions")}
          >
            {words.what.versions}
          </Button>
        )}
        {part.id === "participants" && part.isReady && (
          <Button
            className="bv-movementParts-tool"
            appearance="subtle"
            size="small"
            icon={<SparkleRegular />}
            onClick={() => store.openTool("clean")}
          >
            {words.what.clean}
          </Button>
        )}
      </div>
      {place !== undefined && (
        <Button
          className="bv-fixed"
          appearance="subtle"
          size="small"
          icon={<OpenRegular />}
          aria-label={say(words.common.openPart, { part: part.name })}
          disabledFocusable={state.busy !== null}
          onClick={() => void store.run("reveal", place)}
        >
          {words.common.open}
        </Button>
      )}
    </li>
  );
}
