// The parts of a movement that is there: profile, criteria, participants, matrix; each with its state and a way to its sheet.
import { Button, Text } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { ListBarTreeRegular } from "@fluentui/react-icons/svg/list-bar-tree";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { PeopleAddRegular } from "@fluentui/react-icons/svg/people-add";
import { SparkleRegular } from "@fluentui/react-icons/svg/sparkle";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { ReactElement } from "react";
import type { MovementPart, Overview } from "../../commands/answers";
import { ActionButton } from "../components/ActionButton";
import { CtrlZNote } from "../components/CtrlZNote";
import { Card } from "../components/Card";
import { FindingsList } from "../components/FindingsList";
import { usePane } from "../paneContext";
import type { ToolId } from "../paneState";
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
        <CtrlZNote />
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
        {toolsOf(part).map(({ tool, icon, name }) => (
          <Button
            key={tool}
            className="bv-movementParts-tool"
            appearance="subtle"
            size="small"
            icon={icon}
            onClick={() => store.openTool(tool)}
          >
            {name ?? words.what[tool]}
          </Button>
        ))}
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

  /** The tools that work on the part; `name` where it is called otherwise than the tool. */
  function toolsOf({ id, isReady }: Part): readonly { readonly tool: ToolId; readonly icon: ReactElement; readonly name?: string }[] {
    switch (id) {
      case "movement":
        return [
          { tool: "templates", icon: <DocumentRegular /> },
          { tool: "periods", icon: <CalendarRegular /> },
          { tool: "movements", icon: <ArrowSwapRegular /> },
        ];
      case "criteria":
        return isReady
          ? [
              { tool: "criteria", icon: <ListBarTreeRegular /> },
              { tool: "versions", icon: <HistoryRegular /> },
            ]
          : [{ tool: "criteria", icon: <ClipboardPasteRegular />, name: words.setUp.paste }];
      case "participants":
        return [{ tool: "people", icon: <PeopleAddRegular /> }, ...(isReady ? [{ tool: "clean", icon: <SparkleRegular /> } as const] : [])];
      case "entries":
        return [];
    }
  }
}
