import { breathing, LONGEST_BREATH } from "../../src/taskpane/breathing";

test("long work pauses once it has run for 20 milliseconds, short work never", async () => {
  let clock = 0;
  let turns = 0;
  const breathe = breathing(
    () => clock,
    () => Promise.resolve(void turns++),
  );
  for (let part = 0; part < 10; part++) {
    clock += 8;
    await breathe();
  }
  expect([LONGEST_BREATH, turns]).toEqual([20, 3]);
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
  clock = 30;
  await breathe();
  clock += 15;
  await breathe();
  expect(turns).toBe(1);
});
