export type MapFault = { map: number; fault: string };

/**
 * What is wrong with the maps of a page, by what Chromium has drawn: a name on the street, on a sign,
 * on another name or beyond the edge. Runs in the browser; refers to nothing outside itself.
 */
export function faultsOfMaps(): MapFault[] {
  type Place = { x: number; y: number };
  // biome-ignore lint/suspicious/noExplicitAny: the tests' types know no DOM.
  const page = (globalThis as any).document;
  const faults: MapFault[] = [];
  /** Units between a line of text's box and its letters, above and below. */
  const leading = 4;

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  page.querySelectorAll("figure").forEach((figure: any, map: number) => {
    const svg = figure.querySelector("svg[role=img]");
    const say = (fault: string): void => {
      faults.push({ map, fault });
    };
    if (!svg) {
      say("there is no map");
      return;
    }
    const street: Place[] = pointsAlong(svg.querySelector(".this"), 3);
    const bar: Place[] = pointsAlong(svg.querySelector(".scale"), 3);
    const tip = cornersOf(svg.querySelector(".tip"), 0);
    const signs: Place[] = Array.from(svg.querySelectorAll("circle"), (one) => centreOf(one));
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const names = Array.from(svg.querySelectorAll("text"), (one: any) => ({
      text: one.textContent as string,
      corners: cornersOf(one, leading),
    }));
    for (const point of street) {
      if (bar.some((other) => Math.hypot(point.x - other.x, point.y - other.y) < 8)) {
        say("the scale is on the street");
        break;
      }
    }
    names.forEach(({ text, corners }, i) => {
      if (corners.some(({ x, y }) => x < 0 || y < 0 || x > 480 || y > 460))
        say(`${text} sticks out`);
      if (street.some((point) => awayFrom(point, corners) < 6)) say(`${text} is on the street`);
      if (signs.some((point) => awayFrom(point, corners) < 9)) say(`${text} is on a sign`);
      if (bar.some((point) => !/^\d+ k?m$/.test(text) && awayFrom(point, corners) < 2)) {
        say(`${text} is on the scale`);
      }
      if (meet(corners, tip)) say(`${text} is on the arrow`);
      for (const other of names.slice(i + 1)) {
        if (meet(corners, other.corners)) say(`${text} is on ${other.text}`);
      }
    });
  });
  return faults;

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  function pointsAlong(path: any, step: number): Place[] {
    const length = path.getTotalLength();
    return Array.from({ length: Math.ceil(length / step) + 1 }, (_, i) =>
      path.getPointAtLength(Math.min(i * step, length)),
    );
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  function centreOf(circle: any): Place {
    return { x: circle.cx.baseVal.value, y: circle.cy.baseVal.value };
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  function cornersOf(element: any, inset: number): Place[] {
    const { x, y, width, height } = element.getBBox();
    const turn = element.transform.baseVal.consolidate()?.matrix;
    return [
      [x, y + inset],
      [x + width, y + inset],
      [x + width, y + height - inset],
      [x, y + height - inset],
    ].map(([px = 0, py = 0]) =>
      turn
        ? { x: turn.a * px + turn.c * py + turn.e, y: turn.b * px + turn.d * py + turn.f }
        : { x: px, y: py },
    );
  }

  /** From a point to a rectangle; 0 within it. */
  function awayFrom(point: Place, corners: Place[]): number {
    const sides = corners.map((a, i) => [a, corners[(i + 1) % 4] as Place] as const);
    const isWithin = sides.every(
      ([a, b]) => (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) >= 0,
    );
    if (isWithin) return 0;
    return Math.min(
      ...sides.map(([a, b]) => {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const share = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy);
        const at = Math.min(1, Math.max(0, share));
        return Math.hypot(point.x - a.x - at * dx, point.y - a.y - at * dy);
      }),
    );
  }

  /** Whether two convex shapes meet: no side of either parts them (separating axis theorem). */
  function meet(one: Place[], other: Place[]): boolean {
    return [one, other].every((shape) =>
      shape.every((a, i) => {
        const b = shape[(i + 1) % shape.length] as Place;
        const [nx, ny] = [b.y - a.y, a.x - b.x];
        const onAxis = (points: Place[]) => points.map(({ x, y }) => nx * x + ny * y);
        const [p, q] = [onAxis(one), onAxis(other)];
        return Math.min(...p) < Math.max(...q) && Math.min(...q) < Math.max(...p);
      }),
    );
  }
}
