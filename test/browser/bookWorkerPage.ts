// A page that does nothing but read the files that are chosen, for bookWorker.test.ts.
import { readBooks } from "../../src/taskpane/book/readBooks";

const input = document.createElement("input");
input.type = "file";
input.multiple = true;
const output = document.createElement("output");
document.body.append(input, output);

input.addEventListener("change", () => {
  const told: string[] = [];
  let ticks = 0;
  const clock = setInterval(() => ticks++, 1);
  readBooks([...(input.files ?? [])], { names: "all" }, (done, name) => told.push(`${done} ${name}`), new AbortController().signal).then(
    (readings) => {
      clearInterval(clock);
      const lines = readings.map((reading) =>
        reading.kind === "read"
          ? [reading.name, [...reading.snapshot.blocks.values()].map(({ name, values }) => [name, values]), reading.customXml]
          : [reading.name, reading.refusal],
      );
      output.textContent = JSON.stringify({ told, lines, hasTicked: ticks > 0 });
    },
    (error: unknown) => (output.textContent = String(error)),
  );
});
