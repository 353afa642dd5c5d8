// Step "Thiết lập": first run, and afterwards the parts of the movement with the button that builds the matrix.
import type { Overview } from "../../commands/answers";
import { useState } from "react";
import { late } from "../late";

// A workbook needs one of the two.
export const FirstRun = late(() => import(/* webpackChunkName: "firstRun" */ "./FirstRun").then((module) => module.FirstRun));
const MovementParts = late(() => import("./MovementParts").then((module) => module.MovementParts));

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
