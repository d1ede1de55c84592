import { makeSearch } from "../../src/streets/list/search.ts";
import { fold } from "../../src/web/vietnamese.ts";
import { manyStreets } from "../../support/streets/many-streets.ts";
import { nastyQueries } from "../../support/streets/nasty-queries.ts";

/**
 * Milliseconds of the processor for each of a table of queries among so many streets, whose names
 * are folded already: each the least of three, since what else the machine does only adds to it.
 */
export function searchTimes(streets: number): { queries: string; times: number[] }[] {
  const many = manyStreets(streets);
  const search = makeSearch(fold);
  const timeOf = (query: string): number => {
    const times = [0, 1, 2].map(() => {
      const before = process.cpuUsage();
      search(query, many);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };
  const honest = many.flatMap(({ name }) => [fold(name), `12 ${name}`]);
  honest.forEach(timeOf);
  return [
    { queries: "names, as people type them", times: honest.map(timeOf) },
    { queries: "1,000 nasty ones", times: nastyQueries(1_000, 2).map(timeOf) },
  ];
}
