/** What is stored, column by column, each as its table has it and with what it means. */
export function ColumnTable(props: {
  id: string;
  columns: readonly { name: string; meaning: string }[];
  heads: { column: string; meaning: string };
}) {
  const { id, columns, heads } = props;
  return (
    <table id={id}>
      <thead>
        <tr>
          <th scope="col">{heads.column}</th>
          <th scope="col">{heads.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, meaning }) => (
          <tr>
            <th scope="row">
              <code>
                {name.split("_").map((word, n) => (
                  <>
                    {n > 0 && "_"}
                    {n > 0 && <wbr />}
                    {word}
                  </>
                ))}
              </code>
            </th>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
