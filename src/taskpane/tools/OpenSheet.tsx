// The way to a sheet, from a line that names it.
import { Button } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import type { SheetPlace } from "../../commands/decisionAnswers";
import { usePane } from "../paneContext";

export interface OpenSheetProps {
  readonly place: SheetPlace;
  /** Which sheet it opens, for who does not see the line. */
  readonly label: string;
}

export function OpenSheet({ place, label }: OpenSheetProps) {
  const { state, store, words } = usePane();
  return (
    <Button
      className="bv-fixed"
      appearance="subtle"
      size="small"
      icon={<OpenRegular />}
      aria-label={label}
      disabledFocusable={state.busy !== null}
      onClick={() => void store.run("reveal", place)}
    >
      {words.common.open}
    </Button>
  );
}
