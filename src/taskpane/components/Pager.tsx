// Pages of a long list: only one page is in the document, however long the list.
import { Button, Text } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { usePane } from "../paneContext";

export interface PagerProps {
  readonly count: number;
  readonly pageSize: number;
  /** From 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The last page, from 0, of a list. */
export function lastPage(count: number, pageSize: number): number {
  return Math.max(0, Math.ceil(count / pageSize) - 1);
}

export function Pager({ count, pageSize, page, onPage }: PagerProps) {
  const { words, say } = usePane();
  const last = lastPage(count, pageSize);
  if (last === 0) return null;
  const first = page * pageSize + 1;
  return (
    <div className="bv-pager-root">
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={words.common.previous}
        disabledFocusable={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <Text size={200} className="bv-pager-range" role="status">
        {say(words.common.pageRange, { first, last: Math.min(count, first + pageSize - 1), count })}
      </Text>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={words.common.following}
        disabledFocusable={page === last}
        onClick={() => onPage(page + 1)}
      />
    </div>
  );
}
