// Waiting that is over at once shows nothing that turns: a spinner comes when it takes long.
import { useEffect, useState } from "react";

/** How long a wait may go on without a sign of its own. */
const PATIENCE_MILLISECONDS = 300;

/** Whether the component has been waiting for a while. */
export function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}
