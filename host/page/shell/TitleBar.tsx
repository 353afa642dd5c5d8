// The top line: what this is, which file is open, and what can be done with files.
import { Badge, Button, makeStyles, Text, tokens, Tooltip } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useRef } from "react";
import type { PageSettings } from "../pageSettings";
import { TITLE_BAR_COLOR } from "../pageTheme";
import { words } from "../words";
import { SettingsMenu } from "./SettingsMenu";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, auto) minmax(0, 1fr)",
    alignItems: "center",
    gap: "16px",
    height: "40px",
    padding: "0 12px",
    color: "#FFFFFF",
    flexShrink: 0,
  },
  product: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0, whiteSpace: "nowrap", margin: 0 },
  mark: { fontSize: "22px", flexShrink: 0 },
  trial: {
    color: "#FFFFFF",
    borderTopColor: "#FFFFFF",
    borderRightColor: "#FFFFFF",
    borderBottomColor: "#FFFFFF",
    borderLeftColor: "#FFFFFF",
  },
  file: { display: "flex", alignItems: "baseline", gap: "8px", minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  state: { whiteSpace: "nowrap", flexShrink: 0 },
  actions: { display: "flex", alignItems: "center", gap: "4px", justifyContent: "flex-end" },
  action: {
    color: "#FFFFFF",
    whiteSpace: "nowrap",
    minWidth: "auto",
    ":hover": { color: "#FFFFFF", backgroundColor: "rgba(255, 255, 255, 0.16)" },
    ":hover:active": { color: "#FFFFFF", backgroundColor: "rgba(255, 255, 255, 0.24)" },
    ":focus-visible": { outline: `2px solid #FFFFFF`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
});

export interface TitleBarProps {
  readonly settings: PageSettings;
  readonly fileName: string;
  readonly isUnsaved: boolean;
  readonly onSettings: (settings: PageSettings) => void;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

export function TitleBar({ settings, fileName, isUnsaved, onSettings, onNew, onOpen, onSave }: TitleBarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.root} style={{ backgroundColor: TITLE_BAR_COLOR[settings.theme] }}>
      <div className={styles.product}>
        <TableRegular className={styles.mark} aria-hidden />
        <h1 className={styles.product}>
          <Text weight="semibold" size={400}>
            {words.product}
          </Text>
          <Badge appearance="outline" className={styles.trial}>
            {words.trial}
          </Badge>
        </h1>
      </div>
      <div className={styles.file}>
        <Text weight="semibold" className={styles.name} title={fileName}>
          {fileName}
        </Text>
        <Text size={200} className={styles.state}>
          {isUnsaved ? words.unsaved : words.saved}
        </Text>
      </div>
      <div className={styles.actions}>
        <Tooltip content={words.newFile} relationship="label">
          <Button appearance="transparent" className={styles.action} icon={<DocumentAddRegular />} onClick={onNew} />
        </Tooltip>
        <Button appearance="transparent" className={styles.action} icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {words.open}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={words.open}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again.
            event.target.value = "";
            if (file !== undefined) onOpen(file);
          }}
        />
        <Button appearance="transparent" className={styles.action} icon={<SaveRegular />} onClick={onSave}>
          {words.save}
        </Button>
        <SettingsMenu settings={settings} className={styles.action} onChange={onSettings} />
      </div>
    </header>
  );
}
