// A dialog that the add-in opened with displayDialogAsync: over the whole page, until the add-in or the user closes it.
import { Button, Dialog, DialogSurface, makeStyles, Text, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { type DialogRequest, onFrameNews, tellFrame } from "../addin/frameMessages";
import { words } from "../words";

const useStyles = makeStyles({
  surface: { padding: 0, display: "flex", flexDirection: "column", maxWidth: "none", overflow: "hidden" },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: "6px 6px 6px 16px" },
  frame: { flexGrow: 1, border: "none", width: "100%" },
});

/** Smaller than this Office makes no dialog. */
const LEAST = { width: 240, height: 160 };

export interface ShownDialog {
  readonly request: DialogRequest;
  readonly opener: Window;
}

export interface OfficeDialogProps {
  readonly name: string;
  readonly dialog: ShownDialog;
  readonly settings: string;
  /** `code` as Office tells it: 12006 closed by the user. */
  readonly onClosed: (code: number) => void;
}

export function OfficeDialog({ name, dialog, settings, onClosed }: OfficeDialogProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const { request, opener } = dialog;
  useEffect(() => {
    const target = (): Window | null => frame.current?.contentWindow ?? null;
    return onFrameNews(target, (news) => {
      if (news.kind === "toParent") tellFrame(opener, { kind: "dialogMessage", text: news.text });
    });
  }, [opener]);
  const size = {
    width: `max(${LEAST.width}px, ${request.width}vw)`,
    height: `max(${LEAST.height}px, ${request.height}vh)`,
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClosed(12006)}>
      <DialogSurface className={styles.surface} style={size} aria-label={name}>
        <div className={styles.head}>
          <Text weight="semibold">{name}</Text>
          <Tooltip content={words.closeDialog} relationship="label">
            <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={() => onClosed(12006)} />
          </Tooltip>
        </div>
        <iframe ref={frame} name={settings} src={request.url} title={name} className={styles.frame} />
      </DialogSurface>
    </Dialog>
  );
}
