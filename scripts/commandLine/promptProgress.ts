const tellEvery = 10;

/** Says how far the making of prompts is, in a line for each ten. */
export function promptProgress(write: (line: string) => void): (done: number, all: number) => void {
  return (done, all) => {
    if (done % tellEvery === 0 && done < all) write(`${done} of ${all} prompts are there.`);
  };
}
