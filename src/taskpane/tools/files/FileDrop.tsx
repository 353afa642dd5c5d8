// The button that chooses workbook files, in a place where they can be dropped.
import { Button, Text } from "@fluentui/react-components";
import { useRef, type DragEvent } from "react";

export interface FileDropProps {
  readonly words: { readonly choose: string; readonly chooseLabel: string; readonly drop: string };
  readonly isIdle: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileDrop({ words, isIdle, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (list: FileList | null) => {
    const files = [...(list ?? [])];
    // The same files may be chosen again once they were changed.
    if (input.current !== null) input.current.value = "";
    if (files.length > 0) onFiles(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (isIdle) choose(event.dataTransfer.files);
  };
  return (
    <div className="bv-units-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <input
        ref={input}
        type="file"
        multiple
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className="bv-templates-file"
        aria-label={words.chooseLabel}
        tabIndex={-1}
        onChange={(event) => choose(event.target.files)}
      />
      <Button disabledFocusable={!isIdle} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <Text size={200} className="bv-quiet">
        {words.drop}
      </Text>
    </div>
  );
}
