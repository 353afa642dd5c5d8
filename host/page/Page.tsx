// The page itself: title bar, ribbon, the grid's place, the pane, dialogs of the add-in, notes.
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  Text,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  tokens,
  useToastController,
  Link,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { hearF6 } from "./moveFocus";
import type { Note, Program } from "./program";
import type { PageSettings } from "./pageSettings";
import { PAGE_THEMES } from "./pageTheme";
import { OfficeDialog } from "./shell/OfficeDialog";
import { Ribbon, type SheetCommand } from "./shell/Ribbon";
import { TaskPane } from "./shell/TaskPane";
import { TitleBar } from "./shell/TitleBar";
import { words } from "./words";

const TOASTER = "notes";
const NOTE_MILLISECONDS = 8000;
const SHORT_MILLISECONDS = 3000;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", minHeight: 0, backgroundColor: tokens.colorNeutralBackground3 },
  work: { display: "flex", flexGrow: 1, minHeight: 0, minWidth: 0 },
  grid: {
    position: "relative",
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  gridInner: { position: "absolute", inset: 0 },
  cover: {
    position: "absolute",
    inset: 0,
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 2000,
  },
  notes: { width: "420px", maxWidth: "calc(100vw - 32px)" },
  broken: { display: "flex", flexDirection: "column", gap: "8px", padding: "24px", maxWidth: "640px" },
});

/** What the page is told by who starts it. */
export interface PageProps {
  readonly settings: PageSettings;
  /** Makes the program over the grid's place, with the first file open. */
  readonly start: (container: HTMLElement, note: (note: Note) => void) => Promise<Program>;
}

type Start =
  | { readonly kind: "starting" }
  | { readonly kind: "running"; readonly program: Program }
  | { readonly kind: "broken"; readonly reason: string };

export function Page({ settings, start }: PageProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const hasStarted = useRef(false);
  const [state, setState] = useState<Start>({ kind: "starting" });
  const [theme, setTheme] = useState(settings.theme);
  const { dispatchToast, dismissAllToasts } = useToastController(TOASTER);

  useEffect(() => hearF6(window), []);
  useEffect(() => {
    if (hasStarted.current || place.current === null) return;
    hasStarted.current = true;
    // One note at a time: the last one is about what was just done.
    const show = (note: Note): void => {
      dismissAllToasts();
      dispatchToast(<NoteToast note={note} />, {
        intent: note.intent,
        timeout: note.intent === "success" ? SHORT_MILLISECONDS : NOTE_MILLISECONDS,
      });
    };
    start(place.current, show).then(
      (program) => {
        program.subscribe(() => {
          setTheme(program.getState().settings.theme);
          if (program.getState().isEditing) dismissAllToasts();
        });
        setState({ kind: "running", program });
      },
      (error: unknown) =>
        setState({ kind: "broken", reason: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error) }),
    );
  }, [start, dispatchToast, dismissAllToasts]);

  return (
    <FluentProvider theme={PAGE_THEMES[theme]}>
      <div className={styles.root}>
        {state.kind === "running" && <Bars program={state.program} />}
        <div className={styles.work}>
          <main className={styles.grid} aria-label={words.grid} data-region="grid">
            <div ref={place} className={mergeClasses("embeddedGrid", styles.gridInner)} />
            {state.kind === "starting" && (
              <div className={styles.cover}>
                <Spinner label={words.opening} labelPosition="below" />
              </div>
            )}
            {state.kind === "broken" && (
              <div className={styles.cover} role="alert">
                <div className={styles.broken}>
                  <Text weight="semibold" size={500}>
                    {words.broken}
                  </Text>
                  <Text as="pre">{state.reason}</Text>
                </div>
              </div>
            )}
          </main>
          {state.kind === "running" && <Side program={state.program} />}
        </div>
      </div>
      <Toaster toasterId={TOASTER} position="bottom-start" offset={{ horizontal: 16, vertical: 52 }} className={styles.notes} />
    </FluentProvider>
  );
}

function Bars({ program }: { readonly program: Program }) {
  const { settings, fileName, isUnsaved, running, isEditing } = useSyncExternalStore(program.subscribe, program.getState);
  const run: Readonly<Record<SheetCommand, () => void>> = {
    undo: () => program.grid.undo(),
    redo: () => program.grid.redo(),
    ascending: () => program.sort(true),
    descending: () => program.sort(false),
  };
  const labels = [...running.values()];
  return (
    <>
      <TitleBar
        settings={settings}
        fileName={fileName}
        isUnsaved={isUnsaved}
        onSettings={(next) => program.changeSettings(next)}
        onNew={() => void program.newBook()}
        onOpen={(file) => void file.arrayBuffer().then((buffer) => program.openBook(new Uint8Array(buffer), file.name))}
        onSave={() => void program.saveBook()}
      />
      <Ribbon
        tabs={program.manifest.tabs}
        running={new Set(running.keys())}
        state={
          <>
            <span role="status">
              {labels.length > 0 ? words.running(labels.join(", ")) : isEditing ? words.state.editing : words.state.ready}
            </span>
            <span>
              {words.shortVersions[settings.version]} · {words.shortLocales[settings.locale]}
            </span>
          </>
        }
        onControl={(button) => program.press(button)}
        onSheetCommand={(command) => run[command]()}
      />
    </>
  );
}

function Side({ program }: { readonly program: Program }) {
  const { isPaneOpen, paneEpoch, excel, colleague, dialog } = useSyncExternalStore(program.subscribe, program.getState);
  const { name, paneUrl } = program.manifest;
  return (
    <>
      {isPaneOpen && (
        <TaskPane
          key={paneEpoch}
          name={name}
          person={colleague === null ? null : words.people.first}
          url={paneUrl}
          settings={program.frameSettings("pane")}
          excel={excel}
          onNews={program.hear}
          onClose={() => program.showPane(false)}
        />
      )}
      {isPaneOpen && colleague !== null && (
        <TaskPane
          key={`${paneEpoch} colleague`}
          name={name}
          person={words.people.second}
          url={paneUrl}
          settings={program.frameSettings("pane")}
          excel={colleague}
          onNews={program.hear}
          onClose={() => program.showPane(false)}
        />
      )}
      {dialog !== null && <OfficeDialog name={name} dialog={dialog} settings={program.frameSettings("dialog")} program={program} />}
    </>
  );
}

function NoteToast({ note }: { readonly note: Note }) {
  return (
    <Toast>
      <ToastTitle
        action={
          <ToastTrigger>
            <Link as="button">{words.close}</Link>
          </ToastTrigger>
        }
      >
        {note.title}
      </ToastTitle>
      {note.lines.length > 0 && (
        <ToastBody>
          {note.lines.map((line, i) => (
            <div key={i}>{line}</div>
          ))}
        </ToastBody>
      )}
    </Toast>
  );
}
