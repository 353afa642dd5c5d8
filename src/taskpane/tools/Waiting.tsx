// A tool that has read nothing yet: it is being read, or it failed and may be tried again: where the message of the failure does not offer that, here.
import { Button, Spinner } from "@fluentui/react-components";
import { usePane } from "../paneContext";

export function Waiting({ onRetry }: { readonly onRetry: () => void }) {
  const { state, words } = usePane();
  if (state.failure === null) return <Spinner size="small" aria-label={words.app.loading} />;
  // The message has the button.
  if (state.failure.failure.isRetriable) return null;
  return (
    <Button className="bv-start" disabledFocusable={state.busy !== null} onClick={onRetry}>
      {words.common.retry}
    </Button>
  );
}
