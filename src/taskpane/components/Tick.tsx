// A checkbox of the browser's own, with its words: nothing of Fluent's has to be loaded for it.
import { useEffect, useRef, type ReactNode } from "react";

export interface TickProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What is shown beside it; without it `label` is only read out. */
  readonly children?: ReactNode;
  readonly label?: string;
  /** Neither on nor off: some of what it stands for. */
  readonly isMixed?: boolean;
}

export function Tick({ isOn, onChange, children, label, isMixed = false }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className="bv-tick-root">
      <input
        ref={box}
        type="checkbox"
        className="bv-tick-box"
        checked={isOn}
        {...(label === undefined ? {} : { "aria-label": label })}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children !== undefined && <span className="bv-tick-text">{children}</span>}
    </label>
  );
}
