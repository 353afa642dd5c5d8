// The tool "Phiên bản tiêu chí": the version in use, the draft, who would change rank, and the draft's way into use.
import { Button, Spinner, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import {
  applyVersion,
  cloneVersion,
  dropDraft,
  previewVersion,
  unlockList,
  versionState,
  type VersionApplied,
  type VersionPreview,
  type VersionState,
} from "../../../commands/versions";
import { ActionButton } from "../../components/ActionButton";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Card } from "../../components/Card";
import { ConfirmPanel } from "../../components/ConfirmPanel";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { ChangeList } from "./ChangeList";
import { PreviewResult } from "./PreviewResult";
import { useVersionWords } from "./versionWords";

type Asked = "apply" | "drop" | null;

export function VersionsTool() {
  const { state, store, words: paneWords, say } = usePane();
  const words = useVersionWords();
  const [versions, setVersions] = useState<VersionState | null>(null);
  const [preview, setPreview] = useState<VersionPreview | null>(null);
  const [applied, setApplied] = useState<VersionApplied | null>(null);
  const [asked, setAsked] = useState<Asked>(null);

  const refresh = useCallback(() => {
    const read = async (): Promise<void> => {
      const known = await store.use("versions", versionState, undefined, read);
      if (known !== null) setVersions(known);
    };
    return read();
  }, [store]);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  const clone = async () => {
    setApplied(null);
    if ((await store.use("versions", cloneVersion, undefined, clone)) !== null) await refresh();
  };
  const look = async () => {
    const seen = await store.use("versions", previewVersion, undefined, look);
    if (seen !== null) setPreview(seen);
  };
  const unlock = async () => {
    const opened = await store.use("versions", unlockList, undefined, unlock);
    if (opened !== null) setVersions(opened);
  };
  const drop = async () => {
    setAsked(null);
    setPreview(null);
    const left = await store.use("versions", dropDraft, undefined, drop);
    if (left !== null) setVersions(left);
  };
  const apply = async () => {
    setAsked(null);
    const done = await store.use("versions", applyVersion, undefined, apply);
    if (done === null) return;
    setPreview(null);
    if (state.overview?.value.stage === "built") await store.run("buildMatrix", undefined);
    setApplied(done);
    await refresh();
  };

  if (versions === null) return state.failure === null ? <Spinner aria-label={paneWords.app.loading} /> : null;
  const { inUse, draft, archived } = versions;
  const keep = () => setAsked(null);
  if (asked === "drop" && draft !== null) {
    return (
      <ConfirmPanel
        action="versions"
        title={words.dropTitle}
        text={say(words.dropText, { sheet: draft.sheet })}
        confirm={words.dropConfirm}
        refuse={words.dropKeep}
        onConfirm={() => void drop()}
        onRefuse={keep}
      />
    );
  }
  if (asked === "apply") {
    return (
      <ConfirmPanel
        action="versions"
        title={say(words.applyTitle, { number: inUse.number + 1 })}
        text={say(words.applyText, { moved: preview?.comparison?.moved ?? 0 })}
        confirm={words.applyConfirm}
        refuse={words.applyKeep}
        onConfirm={() => void apply()}
        onRefuse={keep}
      />
    );
  }
  return (
    <>
      {applied !== null && (
        <Notice intent="success">
          <span role="status">
            {say(words.applied, { ...applied.inUse })}
            {applied.orphaned > 0 && ` ${say(words.appliedOrphans, { count: applied.orphaned })}`}
          </span>
        </Notice>
      )}
      <Card>
        <Heading as="h3">{say(words.inUse, { number: inUse.number })}</Heading>
        {inUse.date !== "" && (
          <Text size={200} className="bv-quiet">
            {say(words.since, { date: inUse.date })}
          </Text>
        )}
        <Text size={200}>{lockText(versions)}</Text>
        {versions.isLocked && versions.filled === 0 && (
          <ActionButton action="versions" size="small" onClick={() => void unlock()}>
            {words.unlock}
          </ActionButton>
        )}
        {draft === null && (
          <>
            <ActionButton action="versions" appearance="primary" onClick={() => void clone()}>
              {words.clone}
            </ActionButton>
            <CtrlZNote />
            <Text size={200} className="bv-quiet">
              {words.cloneText}
            </Text>
          </>
        )}
      </Card>
      {draft !== null && (
        <Card>
          <Heading as="h3">{words.draft}</Heading>
          <Text size={200} className="bv-quiet">
            {say(words.draftOn, { sheet: draft.sheet })}
          </Text>
          <ChangeList changes={(preview ?? draft).changes} />
          <ActionButton action="versions" appearance={preview === null ? "primary" : "secondary"} onClick={() => void look()}>
            {preview === null ? words.preview : words.previewAgain}
          </ActionButton>
          <div className="bv-versions-buttons">
            <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void store.run("reveal", draft)}>
              {words.openDraft}
            </Button>
            <Button size="small" appearance="subtle" disabledFocusable={state.busy !== null} onClick={() => setAsked("drop")}>
              {words.drop}
            </Button>
          </div>
        </Card>
      )}
      {draft !== null && preview !== null && (
        <PreviewResult preview={preview} isBuilt={state.overview?.value.stage === "built"} onApply={() => setAsked("apply")} />
      )}
      {archived.length > 0 && (
        <Card>
          <Heading as="h3">{words.archived}</Heading>
          <ul className="bv-list">
            {archived.map(({ number, sheet, area }) => (
              <li key={number} className="bv-versions-archive">
                <Text>{say(words.archivedOne, { number })}</Text>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={say(words.openArchive, { number })}
                  disabledFocusable={state.busy !== null}
                  onClick={() => void store.run("reveal", { sheet, area: { ...area, rows: 1, columns: 1 } })}
                >
                  {paneWords.common.open}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );

  function lockText({ isLocked, filled }: VersionState): string {
    if (isLocked) return filled > 0 ? say(words.locked, { count: filled }) : words.lockedEmpty;
    return filled > 0 ? say(words.willLock, { count: filled }) : words.open;
  }
}
