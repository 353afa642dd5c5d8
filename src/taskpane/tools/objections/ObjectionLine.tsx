// The line at the top of the pane that tells of late objections.
import { StripLine } from "../../components/StripLine";
import { useObjectionWords } from "./objectionWords";

export function ObjectionLine({ count }: { readonly count: number }) {
  return <StripLine tool="objections" count={count} words={useObjectionWords()} />;
}
