// What a tool shows of the workbook: read when the tool opens, and anew whenever the pane has learnt that the workbook changed.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Command } from "../../commands/command";
import { usePane } from "../paneContext";
import type { WorkId } from "../paneState";

/** The last answer of the command (null = none yet), how to read it anew, and how to put another answer of the same kind in its place. */
export function useReading<T>(
  work: WorkId,
  command: Command<undefined, T>,
): readonly [answer: T | null, read: () => Promise<void>, put: (answer: T) => void] {
  const { state, store } = usePane();
  const [answer, setAnswer] = useState<T | null>(null);
  const readAt = state.overview?.at ?? 0;
  const read = useCallback(() => {
    const ask = async (): Promise<void> => {
      const answered = await store.use(work, command, undefined, ask);
      if (answered !== null) setAnswer(answered);
    };
    return ask();
  }, [store, work, command]);
  const lastRead = useRef(-1);
  useEffect(() => {
    if (lastRead.current === readAt || state.busy !== null) return;
    lastRead.current = readAt;
    void read();
  }, [read, readAt, state.busy]);
  return [answer, read, setAnswer];
}
