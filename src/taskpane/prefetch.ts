// What the next clicks need beside the first screens (index.tsx), fetched (not run) once the first screen can be used: earlier it would
// take time from that screen.

/** Loading this module makes the page fetch them; nobody needs to call them. */
export const LATER = [
  () => import(/* webpackPrefetch: true */ "./screens/BlankStart"),
  () => import(/* webpackPrefetch: true */ "./screens/MovementParts"),
  () => import(/* webpackPrefetch: true */ "./screens/ScoringScreen"),
  () => import(/* webpackPrefetch: true */ "./screens/RankingScreen"),
  () => import(/* webpackPrefetch: true */ "./screens/NominationScreen"),
  () => import(/* webpackPrefetch: true */ "./components/FailureMessage"),
  () => import(/* webpackPrefetch: true */ "./components/StaleParts"),
  () => import(/* webpackPrefetch: true */ "../commands/setUp"),
  () => import(/* webpackPrefetch: true */ "../commands/buildMatrix"),
  () => import(/* webpackPrefetch: true */ "../commands/checkEntries"),
  () => import(/* webpackPrefetch: true */ "../commands/rank"),
  () => import(/* webpackPrefetch: true */ "../commands/nominate"),
] as const;
