// Buttons of which one is pressed: which part of a long answer is shown.
import { Button } from "@fluentui/react-components";

export interface ViewSwitchProps<T extends string> {
  readonly label: string;
  readonly views: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

export function ViewSwitch<T extends string>({ label, views, chosen, onChoose }: ViewSwitchProps<T>) {
  return (
    <div role="group" aria-label={label} className="bv-viewSwitch-root">
      {views.map((view) => (
        <Button
          key={view.id}
          size="small"
          className="bv-viewSwitch-view"
          appearance={view.id === chosen ? "primary" : "secondary"}
          aria-pressed={view.id === chosen}
          onClick={() => onChoose(view.id)}
        >
          {view.label}
        </Button>
      ))}
    </div>
  );
}
