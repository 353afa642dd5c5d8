import { breathing, LONGEST_BREATH } from "../../src/taskpane/breathing";

test("long work pauses once in 50 milliseconds, short work never", async () => {
  let clock = 0;
  let turns = 0;
  const breathe = breathing(
    () => clock,
    () => Promise.resolve(void turns++),
  );
  for (let part = 0; part < 10; part++) {
    clock += 20;
    await breathe();
  }
  expect([LONGEST_BREATH, turns]).toEqual([50, 3]);
});

test("after a pause the time begins anew, however long the page took", async () => {
  let clock = 0;
  let turns = 0;
  const breathe = breathing(
    () => clock,
    () => {
      clock += 400;
      return Promise.resolve(void turns++);
    },
  );
  clock = 60;
  await breathe();
  clock += 40;
  await breathe();
  expect(turns).toBe(1);
});
