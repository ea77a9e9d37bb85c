/** Something of a height in a column, and where its top would like to be. */
type Wishing = Readonly<{ id: string; height: number; wish: number }>;

/** Something in a column, and where its top is. */
export type Placed = Readonly<{ id: string; top: number }>;

type Block = Readonly<{ items: readonly Wishing[]; height: number; wish: number }>;

/** Places things below each other in the order given, `gap` apart at least, as near as possible to where they want to be (by least squares). Pure. */
export function placeInColumn(items: readonly Wishing[], gap: number): readonly Placed[] {
  const blocks: Block[] = [];
  for (const item of items) {
    let block: Block = { items: [item], height: item.height + gap, wish: item.wish };
    // What would overlap moves as one from here on, to the mean of what its parts want.
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (above.wish + above.height <= block.wish) break;
      blocks.pop();
      block = join(above, block);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ items: together, wish }) => {
    let top = wish;
    return together.map(({ id, height }) => {
      const placed = { id, top };
      top += height + gap;
      return placed;
    });
  });
}

function join(above: Block, below: Block): Block {
  const [many, more] = [above.items.length, below.items.length];
  return {
    items: [...above.items, ...below.items],
    height: above.height + below.height,
    wish: (above.wish * many + (below.wish - above.height) * more) / (many + more),
  };
}
