// The line at the foot of the pane: what is being done with its progress, or what was done last; and the language.
import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { Language } from "../../locale/language";
import { hasWords, loadWords } from "../../locale/words";
import { guideLink } from "../guideLinks";
import { usePane, type PaneView } from "../paneContext";

const LANGUAGES: readonly { readonly id: Language; readonly mark: string; readonly name: "vietnamese" | "english" }[] = [
  { id: "vi", mark: "VI", name: "vietnamese" },
  { id: "en", mark: "EN", name: "english" },
];

export function StatusLine() {
  const { state, store, words } = usePane();
  const { busy, tool, tab, overview } = state;
  const speak = (language: Language) => {
    if (hasWords(language)) store.setLanguage(language);
    else void store.speak(language, () => loadWords(language));
  };
  const hasMovement = overview !== null && overview.value.stage !== "empty";
  return (
    <footer className="bv-statusLine-root">
      <div className="bv-statusLine-bar">
        {busy !== null && (
          <ProgressBar
            thickness="large"
            shape="square"
            {...(busy.step === "starting" ? {} : { value: busy.share })}
            aria-label={words.busy.label.replace("{what}", words.what[busy.action])}
          />
        )}
      </div>
      <div className="bv-statusLine-row">
        <Text size={200} className="bv-statusLine-text" role="status">
          {statusText(usePane())}
        </Text>
        {overview?.value.canUndo === true && (
          <Button
            appearance="subtle"
            size="small"
            className="bv-statusLine-undo"
            icon={<ArrowUndo16Regular />}
            aria-label={words.app.undo}
            title={words.app.undo}
            onClick={() => store.openTool("undo")}
          />
        )}
        {busy?.canStop === true && (
          <Button appearance="outline" size="small" className="bv-statusLine-stop" onClick={() => store.stop()}>
            {words.common.stop}
          </Button>
        )}
        <a
          href={guideLink(tool, hasMovement ? tab : null)}
          target="_blank"
          rel="noopener"
          hrefLang="vi"
          className="bv-statusLine-help"
          aria-label={words.app.guide}
          title={words.app.guide}
        >
          ?
        </a>
        <div className="bv-statusLine-languages" role="group" aria-label={words.app.language}>
          {LANGUAGES.map(({ id, mark, name }) => (
            <Button
              key={id}
              appearance="subtle"
              size="small"
              className="bv-statusLine-language"
              aria-pressed={state.language === id}
              aria-label={`${mark}, ${words.app[name]}`}
              onClick={() => speak(id)}
            >
              <span {...(state.language === id ? { className: "bv-statusLine-chosen" } : {})}>{mark}</span>
            </Button>
          ))}
        </div>
      </div>
    </footer>
  );
}

/** The words of the status line: work going on, else the last thing done, else nothing. */
function statusText({ state, words, say }: PaneView): string {
  const { busy, done } = state;
  if (busy !== null) return say(words.busy[busy.step], { what: words.what[busy.action] });
  if (done?.action === "stopped") return say(words.done.stopped, { what: words.what[done.work] });
  switch (done?.action) {
    case undefined:
      return "";
    case "setUp":
      return say(words.done.setUp, { ...done.answer });
    case "buildMatrix":
      return say(words.done.buildMatrix, { criteria: done.answer.criteria, participants: done.answer.participants });
    case "checkEntries":
      return say(words.done.checkEntries, { cells: done.answer.cells, errors: done.answer.errors, warnings: done.answer.warnings });
    case "rank":
      return say(words.done.rank, { count: done.answer.rows.filter((row) => row.rank !== null).length });
    case "nominate":
      return say(words.done.nominate, { list: done.answer.list, count: done.answer.participants.length });
  }
}
