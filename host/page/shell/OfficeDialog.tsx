// A dialog that the add-in opened with displayDialogAsync: over the whole page, until the add-in or the user closes it.
import { Button, Dialog, DialogSurface, makeStyles, Text, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState } from "react";
import { type DialogRequest, onFrameNews, tellFrame } from "../addin/frameMessages";
import type { Program } from "../program";
import { words } from "../words";

const useStyles = makeStyles({
  surface: { padding: 0, display: "flex", flexDirection: "column", maxWidth: "none", overflow: "hidden" },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: "6px 6px 6px 16px" },
  frame: { flexGrow: 1, border: "none", width: "100%" },
});

/** Office's code for it. */
const CLOSED_BY_USER = 12006;

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
  readonly program: Pick<Program, "closeDialog" | "tellDialog">;
}

export function OfficeDialog({ name, dialog, settings, program }: OfficeDialogProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const { request, opener } = dialog;
  // Where the keyboard was goes on when the dialog is closed: most often a cell.
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (origin instanceof HTMLElement) origin.focus();
    },
    [origin],
  );
  useEffect(() => {
    const target = (): Window | null => frame.current?.contentWindow ?? null;
    program.tellDialog = (text) => tellFrame(target(), { kind: "parentMessage", text });
    return onFrameNews(target, (news) => {
      if (news.kind === "toParent") tellFrame(opener, { kind: "dialogMessage", text: news.text });
    });
  }, [opener, program]);
  const close = (): void => program.closeDialog(CLOSED_BY_USER);
  const size = {
    width: `max(${LEAST.width}px, ${request.width}vw)`,
    height: `max(${LEAST.height}px, ${request.height}vh)`,
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface} style={size} aria-label={name}>
        <div className={styles.head}>
          <Text weight="semibold">{name}</Text>
          <Tooltip content={words.closeDialog} relationship="label">
            <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={close} />
          </Tooltip>
        </div>
        <iframe ref={frame} name={settings} src={request.url} title={name} className={styles.frame} />
      </DialogSurface>
    </Dialog>
  );
}
