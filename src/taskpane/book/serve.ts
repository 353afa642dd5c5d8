// The worker's end of a question: whoever asked gets one answer, or what a bug said, for the error boundary of the pane.

/** What a bug in a worker said. */
export interface WorkerBug {
  readonly kind: "bug";
  readonly message: string;
}

declare const self: {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(answer: unknown): void;
};

/** Answers every question that the worker gets by `work`, which is given back. */
export function serve<Question, Answer>(
  work: (question: Question) => Answer | Promise<Answer>,
): (question: Question) => Promise<Answer | WorkerBug> {
  const answer = async (question: Question): Promise<Answer | WorkerBug> => {
    try {
      return await work(question);
    } catch (error) {
      return { kind: "bug", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  self.onmessage = ({ data }: MessageEvent<Question>) => void answer(data).then((answered) => self.postMessage(answered));
  return answer;
}
