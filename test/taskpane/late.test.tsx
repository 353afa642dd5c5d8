// Parts that are loaded when they are first shown.
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { late } from "../../src/taskpane/late";
import { PaneContext, paneView } from "../../src/taskpane/paneContext";
import { PaneStore } from "../../src/taskpane/paneStore";
import { ErrorBoundary } from "../../src/taskpane/components/ErrorBoundary";
import { fakeRunner } from "./fakeRunner";

function Hello({ name }: { readonly name: string }) {
  return <p>Chào {name}</p>;
}

function shown(part: React.ReactElement, onError: (error: unknown) => void = () => undefined) {
  const store = new PaneStore(fakeRunner(), "vi");
  return render(
    <PaneContext.Provider value={paneView(store.getState(), store, () => undefined)}>
      <ErrorBoundary onError={onError}>{part}</ErrorBoundary>
    </PaneContext.Provider>,
  );
}

test("a part that is on its way shows that it is; then it stands there with what it is given", async () => {
  let come: (part: typeof Hello) => void = () => undefined;
  const Part = late(() => new Promise<typeof Hello>((resolve) => (come = resolve)));
  shown(<Part name="Lan" />);
  expect(await screen.findByRole("progressbar", { name: "Đang đọc sổ làm việc…" })).toBeInTheDocument();
  await act(async () => {
    come(Hello);
    await Promise.resolve();
  });
  expect(screen.getByText("Chào Lan")).toBeInTheDocument();
});

test("a part that was loaded before is there at once, and is brought once", async () => {
  const bring = jest.fn(() => Promise.resolve(Hello));
  const Part = late(bring);
  await Part.load();
  shown(<Part name="Hà" />);
  expect(screen.getByText("Chào Hà")).toBeInTheDocument();
  expect(bring).toHaveBeenCalledTimes(1);
});

test("a part that does not come is a bug for the boundary, and is asked for again the next time", async () => {
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const bring = jest.fn(() => Promise.reject<typeof Hello>(new Error("no chunk")));
  const Part = late(bring);
  const onError = jest.fn();
  const { unmount } = shown(<Part name="Hà" />, onError);
  await act(() => Promise.resolve());
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: "no chunk" }));
  unmount();
  bring.mockImplementation(() => Promise.resolve(Hello));
  shown(<Part name="Hà" />);
  expect(await screen.findByText("Chào Hà")).toBeInTheDocument();
  said.mockRestore();
});

test("a part whose file does not load says so, and comes when it is asked for again", async () => {
  const lost = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  const bring = jest.fn(() => Promise.reject<typeof Hello>(lost));
  const Part = late(bring);
  const onError = jest.fn();
  shown(<Part name="Lan" />, onError);
  expect(await screen.findByRole("alert")).toHaveTextContent("Chưa tải được một phần của Bảng Vàng. Kiểm tra kết nối mạng rồi thử lại.");
  bring.mockImplementation(() => Promise.resolve(Hello));
  await userEvent.click(screen.getByRole("button", { name: "Thử lại" }));
  expect(await screen.findByText("Chào Lan")).toBeInTheDocument();
  expect(onError).not.toHaveBeenCalled();
});
