import { makeSessionSeats } from "../../../local/functions/sessionSeats";

describe("makeSessionSeats", () => {
  it("fills one connection after the other, and first what has become free", () => {
    const { take } = makeSessionSeats();
    const seats = Array.from({ length: 33 }, () => take());
    const connections = seats.map(({ connection }) => connection);
    expect(connections).toEqual(Array.from({ length: 33 }, (_, index) => Math.floor(index / 16)));
    seats[3]?.leave();
    expect(take().connection).toBe(0);
    expect(take().connection).toBe(2);
  });
});
