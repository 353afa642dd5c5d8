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
  frame: { flexGrow: 1, border: "none", width: "100%" },
});

export interface TaskPaneProps {
  readonly name: string;
  readonly url: string;
  /** For the frame's name. */
  readonly settings: string;
  readonly excel: EmbeddedExcel;
  readonly onNews: (news: FrameNews, frame: Window) => void;
  readonly onClose: () => void;
}

export function TaskPane({ name, url, settings, excel, onNews, onClose }: TaskPaneProps) {
  const styles = useStyles();
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
    <aside className={styles.root} aria-label={words.pane(name)} data-region="pane">
      <div className={styles.head}>
        <Text weight="semibold">{name}</Text>
        <Tooltip content={words.closePane} relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <iframe
        ref={frame}
        name={settings}
        src={url}
        title={name}
        className={styles.frame}
        onLoad={() => frame.current?.contentWindow && hearF6(frame.current.contentWindow)}
      />
    </aside>
  );
}
