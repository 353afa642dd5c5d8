// The line at the top of the pane that tells of differences from what was built.
import { StripLine } from "../../components/StripLine";
import { useShapeWords } from "./shapeWords";

export function ShapeLine({ count }: { readonly count: number }) {
  return <StripLine tool="shape" count={count} words={useShapeWords()} />;
}
