import type { Place } from "./plane.ts";

/**
 * The long roads that the rest of the network grows between: a street's name, and some places
 * (metres east and north of the town's middle) that its line runs through. Drawn by hand to be
 * plausible, not to be true: no public source gives the line of any of these streets.
 */
export const trunks: readonly { name: string; through: Place[] }[] = [
  trunk(
    "Lý Bôn",
    [-2050, -150],
    [-1600, -170],
    [-1100, -330],
    [-500, -420],
    [60, -400],
    [440, -340],
  ),
  trunk(
    "Trần Thái Tông",
    [-1150, 2150],
    [-600, 1960],
    [-100, 1550],
    [190, 1050],
    [320, 560],
    [380, 150],
  ),
  trunk("Lê Quý Đôn", [1300, -230], [1000, -560], [640, -1000], [330, -1500], [110, -1830]),
  trunk(
    "Trần Hưng Đạo",
    [-900, 1000],
    [-720, 520],
    [-500, -20],
    [-260, -560],
    [60, -1100],
    [330, -1500],
  ),
  trunk("Quang Trung", [-1690, 1690], [-1540, 800], [-1420, 200], [-1350, -500], [-1260, -1170]),
  trunk("Trần Phú", [440, -340], [760, 120], [1060, 620], [1330, 1160], [1680, 1900]),
  trunk("Hùng Vương", [-2050, -150], [-1950, -720], [-1500, -1230], [-880, -1570], [110, -1830]),
  trunk(
    "Võ Nguyên Giáp",
    [-2150, 1380],
    [-1690, 1690],
    [-1150, 2150],
    [-680, 2440],
    [-150, 2330],
    [190, 1950],
  ),
  trunk("Long Hưng", [-20, 2800], [190, 1950], [600, 1300], [1060, 620]),
  trunk("Hoàng Diệu", [430, 2480], [900, 2000], [1480, 1500], [2150, 1250], [2650, 1050]),
  trunk("Kỳ Đồng", [-2490, 440], [-1950, 500], [-1480, 470], [-1080, 500], [-720, 520]),
  trunk("Trần Thủ Độ", [-3250, -520], [-2850, 120], [-2350, 600], [-1950, 790], [-1540, 800]),
  trunk("Hai Bà Trưng", [-1350, -500], [-800, -720], [-190, -680], [330, -640], [1000, -560]),
  trunk("Nguyễn Trãi", [1000, -560], [1600, -820], [2300, -760], [2950, -420], [3400, 150]),
  trunk("Lê Lợi", [760, 120], [400, 160], [-60, 120], [-560, 80], [-1080, 140], [-1420, 200]),
  trunk("Trần Lãm", [330, -1500], [900, -1700], [1500, -1650], [2050, -1300], [2300, -760]),
  trunk("Phan Bội Châu", [-1260, -1200], [-700, -1130], [60, -1100], [640, -1000]),
];

function trunk(name: string, ...through: [number, number][]) {
  return { name, through: through.map(([x, y]) => ({ x, y })) };
}
