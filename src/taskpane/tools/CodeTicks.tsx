// Who or what is included: all at one tick, or one by one, page by page.
import { useState } from "react";
import { Pager } from "../components/Pager";
import { Tick } from "../components/Tick";

const PER_PAGE = 20;

export interface CodeTicksProps {
  readonly items: readonly { readonly code: string; readonly text: string }[];
  /** Codes of those left out. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  readonly words: { readonly all: string; readonly choose: string };
}

export function CodeTicks({ items, left, onLeft, words }: CodeTicksProps) {
  const [page, setPage] = useState(0);
  const tick = (code: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(code);
    else next.add(code);
    onLeft(next);
  };
  return (
    <div className="bv-stackTight">
      <Tick
        isOn={left.size < items.length}
        isMixed={left.size > 0 && left.size < items.length}
        onChange={(isOn) => onLeft(new Set(isOn ? [] : items.map(({ code }) => code)))}
      >
        {words.all}
      </Tick>
      <details>
        <summary>{words.choose}</summary>
        <ul className="bv-units-list">
          {items.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(({ code, text }) => (
            <li key={code}>
              <Tick isOn={!left.has(code)} onChange={(isOn) => tick(code, isOn)}>
                {text}
              </Tick>
            </li>
          ))}
        </ul>
        <Pager count={items.length} pageSize={PER_PAGE} page={page} onPage={setPage} />
      </details>
    </div>
  );
}
