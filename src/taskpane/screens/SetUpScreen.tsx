// Step "Thiết lập": first run, and afterwards the parts of the movement with the button that builds the matrix.
import type { Overview } from "../../commands/answers";
import { lazy, useState } from "react";

// A workbook needs one of the two.
const FirstRun = lazy(() => import(/* webpackPrefetch: true */ "./FirstRun").then((module) => ({ default: module.FirstRun })));
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
