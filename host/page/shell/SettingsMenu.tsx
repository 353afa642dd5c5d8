// Which Excel is played: its version, its decimal mark, its theme.
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { LOCALES, type PageSettings, THEMES, VERSIONS } from "../pageSettings";
import { words } from "../words";

export interface SettingsMenuProps {
  readonly settings: PageSettings;
  readonly className: string;
  readonly onChange: (settings: PageSettings) => void;
}

export function SettingsMenu({ settings, className, onChange }: SettingsMenuProps) {
  return (
    <Menu
      inline
      checkedValues={{ version: [settings.version], locale: [settings.locale], theme: [settings.theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => onChange({ ...settings, [name]: checkedItems[0] })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.settings} relationship="label">
          <Button appearance="transparent" className={className} icon={<SettingsRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <Choice name="version" title={words.version} values={VERSIONS} textOf={words.versions} />
          <MenuDivider />
          <Choice name="locale" title={words.locale} values={LOCALES} textOf={words.locales} />
          <MenuDivider />
          <Choice name="theme" title={words.theme} values={THEMES} textOf={words.themes} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface ChoiceProps<K extends string> {
  readonly name: keyof PageSettings;
  readonly title: string;
  readonly values: readonly K[];
  readonly textOf: Readonly<Record<K, string>>;
}

function Choice<K extends string>({ name, title, values, textOf }: ChoiceProps<K>) {
  return (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {values.map((value) => (
        <MenuItemRadio key={value} name={name} value={value}>
          {textOf[value]}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
