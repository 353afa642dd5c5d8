// A step that needs the scoring matrix, while there is none.
import { Button } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { EmptyState } from "../components/EmptyState";
import { MAIN_ACTION } from "../focusMain";
import { usePane } from "../paneContext";

export function NotBuilt({ title, text }: { readonly title: string; readonly text: string }) {
  const { store, words } = usePane();
  return (
    <EmptyState icon={<TableRegular />} title={title} text={text}>
      <Button {...MAIN_ACTION} onClick={() => store.goTo("setUp")}>
        {words.scoring.goSetUp}
      </Button>
    </EmptyState>
  );
}
