// Step "Thiết lập": first run, and afterwards the parts of the movement with the button that builds the matrix.
import { makeStyles } from "@fluentui/react-components";
import type { Overview } from "../../commands/answers";
import { FirstRun } from "./FirstRun";
import { MovementParts } from "./MovementParts";
import { useState } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
});

export function SetUpScreen({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const [isRestarting, setRestarting] = useState(false);
  const hasMovement = overview.stage !== "empty";
  return (
    <div className={styles.root}>
      {hasMovement && !isRestarting ? (
        <MovementParts overview={overview} onRestart={() => setRestarting(true)} />
      ) : (
        <FirstRun {...(hasMovement ? { replaced: overview, onKeep: () => setRestarting(false) } : {})} />
      )}
    </div>
  );
}
