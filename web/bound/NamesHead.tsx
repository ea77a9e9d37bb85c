type NamesHeadProps = Readonly<{
  title: string;
  lead: string;
  /** What the button says that adds one, and what it does; undefined for those who may only look. */
  add: string;
  open: (() => void) | undefined;
}>;

/** What a table is about, and the way to one more row. */
export function NamesHead({ title, lead, add, open }: NamesHeadProps) {
  return (
    <div class="namesHead">
      <div>
        <h2>{title}</h2>
        <p class="quietText">{lead}</p>
      </div>
      {open !== undefined && (
        <button type="button" onClick={open}>
          {add}
        </button>
      )}
    </div>
  );
}
