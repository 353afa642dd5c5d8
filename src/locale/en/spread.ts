// Words of the picture of totals on the ranking screen, English.
import type { Same } from "../same";
import type { spread as vi } from "../vi/spread";

export const spread: Same<typeof vi> = {
  heading: "Spread of totals",
  picture: "With a total: {count}. Lowest {min}, median {median}, highest {max}. Tied: {tied}.",
  line: "Lowest total on the list {list}: {total}.",
  lineMark: "listed from {total}",
  one: "one participant",
  tied: "tied",
  interval: "From {from} to below {to}: {count}",
  dot: "{name}: {total} points, rank {rank}",
  hint: "Press a mark for its explanation; by keyboard, use the button Why of each row.",
};
