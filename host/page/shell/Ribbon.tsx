// The ribbon: the tabs of the manifest with their groups and buttons, and a tab of the sheet's own commands.
import { makeStyles, mergeClasses, Tab, TabList, Text, tokens, Toolbar } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { TextSortAscendingRegular } from "@fluentui/react-icons/svg/text-sort-ascending";
import { TextSortDescendingRegular } from "@fluentui/react-icons/svg/text-sort-descending";
import { type ReactElement, type ReactNode, useState } from "react";
import type { RibbonButton as ManifestButton, RibbonTab } from "../addin/readManifest";
import { words } from "../words";
import { RibbonButton } from "./RibbonButton";

const SHEET_TAB = "sheet";

const useStyles = makeStyles({
  root: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: "0 12px 0 4px" },
  tab: { paddingTop: "5px", paddingBottom: "5px" },
  state: { display: "flex", gap: "16px", color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", minWidth: 0 },
  panel: {
    margin: "0 8px 6px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    overflowX: "auto",
  },
  hidden: { display: "none" },
  toolbar: { padding: "3px 4px 0", alignItems: "stretch", gap: "0", minWidth: "max-content" },
  group: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "space-between",
    padding: "0 6px",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderRight: "none" },
  },
  buttons: { display: "flex", alignItems: "flex-start", gap: "2px" },
  label: { textAlign: "center", color: tokens.colorNeutralForeground3, padding: "0 4px 2px", lineHeight: "14px" },
});

export type SheetCommand = "undo" | "redo" | "ascending" | "descending";

const SHEET_GROUPS: readonly { readonly label: string; readonly commands: readonly (readonly [SheetCommand, ReactElement])[] }[] = [
  {
    label: words.editGroup,
    commands: [
      ["undo", <ArrowUndoRegular key="undo" />],
      ["redo", <ArrowRedoRegular key="redo" />],
    ],
  },
  {
    label: words.sortGroup,
    commands: [
      ["ascending", <TextSortAscendingRegular key="ascending" />],
      ["descending", <TextSortDescendingRegular key="descending" />],
    ],
  },
];

export interface RibbonProps {
  readonly tabs: readonly RibbonTab[];
  /** Ids of controls whose function runs or waits. */
  readonly running: ReadonlySet<string>;
  readonly state: ReactNode;
  readonly onControl: (button: ManifestButton) => void;
  readonly onSheetCommand: (command: SheetCommand) => void;
}

export function Ribbon({ tabs, running, state, onControl, onSheetCommand }: RibbonProps) {
  const styles = useStyles();
  const [selected, select] = useState(tabs[0]?.id ?? SHEET_TAB);
  return (
    <section className={styles.root} aria-label={words.ribbon} data-region="ribbon">
      <div className={styles.head}>
        <TabList size="small" selectedValue={selected} onTabSelect={(_, { value }) => select(String(value))} aria-label={words.ribbonTabs}>
          <Tab value={SHEET_TAB} id={`tab-${SHEET_TAB}`} aria-controls={`panel-${SHEET_TAB}`} className={styles.tab}>
            {words.sheetTab}
          </Tab>
          {tabs.map((tab) => (
            <Tab key={tab.id} value={tab.id} id={`tab-${tab.id}`} aria-controls={`panel-${tab.id}`} className={styles.tab}>
              {tab.label}
            </Tab>
          ))}
        </TabList>
        <Text size={200} className={styles.state}>
          {state}
        </Text>
      </div>
      <Panel id={SHEET_TAB} label={words.sheetTab} isShown={selected === SHEET_TAB}>
        {SHEET_GROUPS.map(({ label, commands }) => (
          <Group key={label} label={label}>
            {commands.map(([command, icon]) => (
              <RibbonButton key={command} label={words[command]} icon={icon} onClick={() => onSheetCommand(command)} />
            ))}
          </Group>
        ))}
      </Panel>
      {tabs.map((tab) => (
        <Panel key={tab.id} id={tab.id} label={tab.label} isShown={selected === tab.id}>
          {tab.groups.map((group) => (
            <Group key={group.id} label={group.label}>
              {group.buttons.map((button) => (
                <RibbonButton
                  key={button.id}
                  label={button.label}
                  supertip={button.supertip}
                  icon={<Icon icons={button.icons} />}
                  isRunning={running.has(button.id)}
                  onClick={() => onControl(button)}
                />
              ))}
            </Group>
          ))}
        </Panel>
      ))}
    </section>
  );
}

function Icon({ icons }: { readonly icons: ManifestButton["icons"] }) {
  const sharp = icons.get(64);
  return <img src={icons.get(32)} {...(sharp === undefined ? {} : { srcSet: `${sharp} 2x` })} width={32} height={32} alt="" />;
}

function Panel({
  id,
  label,
  isShown,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} className={mergeClasses(styles.panel, !isShown && styles.hidden)}>
      {/* The mouse leaves the focus where it is: in the cell that is being typed into. */}
      <Toolbar aria-label={label} className={styles.toolbar} onMouseDown={(event) => event.preventDefault()}>
        {children}
      </Toolbar>
    </div>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.group}>
      <div className={styles.buttons}>{children}</div>
      <Text size={100} className={styles.label} aria-hidden>
        {label}
      </Text>
    </div>
  );
}
