// Words for how far somebody is from a line, English.
import type { Same } from "../same";
import type { distances as vi } from "../vi/distances";

export const distances: Same<typeof vi> = {
  by: {
    points: { amount: "{n point|points}", floor: "the minimum", level: "Level with", equal: "level" },
    share: { amount: "{n} % of the scale", floor: "the minimum", level: "Level with", equal: "level" },
  },
  band: {
    toMinimum: "{lack} short of “{band}”",
    toMinimumFull: "{lack} short of {floor} of “{band}”, but no seat is left",
    toMinimumAndSeat: "{lack} short of {floor} of “{band}”, {seat} short of the last one with a seat ({equal})",
    toMinimumAndTied: "{lack} short of {floor} of “{band}”, {seat} short of those tied at the line ({equal})",
    toLastSeat: "{seat} behind the last one in “{band}” ({equal})",
    toTied: "{seat} behind those tied at the line of “{band}” ({equal})",
    levelWithLast: "{level} the last one in “{band}”, behind by the tie-break order",
    levelWithTied: "{level} those tied at the line of “{band}”, behind by the tie-break order",
    equal: {
      ladder: "if {equal}, the tie-break order decides",
      council: "if {equal}, the Council decides",
      none: "if {equal}, still no seat",
    },
  },
};
