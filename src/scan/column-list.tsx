/** What is stored, column by column, each as its table has it and with what it means. */
export function ColumnList(props: {
  id: string;
  columns: readonly { name: string; meaning: string }[];
}) {
  const { id, columns } = props;
  return (
    <dl id={id} class="columns">
      {columns.map(({ name, meaning }) => (
        <div>
          <dt>
            <code>
              {name.split("_").map((word, n) => (
                <>
                  {n > 0 && "_"}
                  {n > 0 && <wbr />}
                  {word}
                </>
              ))}
            </code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
