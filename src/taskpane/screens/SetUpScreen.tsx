// Step "Thiết lập": first run, and afterwards the parts of the movement with the button that builds the matrix.
import type { Overview } from "../../commands/answers";
import { FirstRun } from "./FirstRun";
import { lazy, useState } from "react";

// Not needed by somebody who opens the pane for the first time.
const MovementParts = lazy(() =>
  import(/* webpackPrefetch: true */ "./MovementParts").then((module) => ({ default: module.MovementParts })),
);

export function SetUpScreen({ overview }: { readonly overview: Overview }) {
  const [isRestarting, setRestarting] = useState(false);
  const hasMovement = overview.stage !== "empty";
  return (
    <div className="bv-stack">
      {hasMovement && !isRestarting ? (
        <MovementParts overview={overview} onRestart={() => setRestarting(true)} />
      ) : (
        <FirstRun {...(hasMovement ? { replaced: overview, onKeep: () => setRestarting(false) } : {})} />
      )}
    </div>
  );
}
