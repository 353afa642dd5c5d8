// The task pane at the right: a head with the add-in's name and ×, and the add-in's own page in a frame.
import { Button, makeStyles, Text, tokens, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { serve, windowLine } from "../../office/hostBridge";
import type { EmbeddedExcel } from "../../richapi/embeddedExcel";
import { type FrameNews, onFrameNews } from "../addin/frameMessages";
import { hearF6 } from "../moveFocus";
import { words } from "../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    width: "340px",
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: "4px 4px 4px 12px" },
  names: { display: "flex", alignItems: "baseline", gap: "8px", minWidth: 0 },
  person: { color: tokens.colorNeutralForeground2, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  frame: { flexGrow: 1, border: "none", width: "100%" },
});

/** A person at the workbook. */
export interface Person {
  readonly name: string;
  readonly place: string;
}

export interface TaskPaneProps {
  readonly name: string;
  /** Who sits there; null where one person works alone. */
  readonly person: Person | null;
  readonly url: string;
  /** For the frame's name. */
  readonly settings: string;
  readonly excel: EmbeddedExcel;
  readonly onNews: (news: FrameNews, frame: Window) => void;
  readonly onClose: () => void;
}

export function TaskPane({ name, person, url, settings, excel, onNews, onClose }: TaskPaneProps) {
  const styles = useStyles();
  const title = person === null ? name : `${name}, ${person.name}`;
  const frame = useRef<HTMLIFrameElement>(null);
  const tell = useRef(onNews);
  useEffect(() => {
    tell.current = onNews;
  });
  useEffect(() => {
    const target = (): Window | null => frame.current?.contentWindow ?? null;
    const stopServing = serve(windowLine(window, target), excel);
    const stopListening = onFrameNews(target, (news) => tell.current(news, target()!));
    return () => {
      stopServing();
      stopListening();
    };
  }, [excel]);
  return (
    <aside className={styles.root} aria-label={words.pane(title)} data-region="pane">
      <div className={styles.head}>
        <span className={styles.names}>
          <Text weight="semibold">{name}</Text>
          {person !== null && (
            <Text size={200} className={styles.person} title={`${person.name} · ${person.place}`}>
              {person.name} · {person.place}
            </Text>
          )}
        </span>
        <Tooltip content={words.closePane} relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <iframe
        ref={frame}
        name={settings}
        src={url}
        title={title}
        className={styles.frame}
        onLoad={() => frame.current?.contentWindow && hearF6(frame.current.contentWindow)}
      />
    </aside>
  );
}
