import { type ListPage, listQuery } from "./filters.ts";

/** The hidden fields by which a form leads back to the page of the list that it stands on. */
export const ListFields = ({ list }: { list: ListPage }) =>
  Object.entries(listQuery(list)).map(([name, value]) => (
    <input type="hidden" name={name} value={value} />
  ));
