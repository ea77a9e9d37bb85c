import { crc32, deflateSync } from "node:zlib";

/** Colours as red, green, blue and opacity, each 0 to 255. */
type Colour = readonly [number, number, number, number];

/** Draws the app's icon as a square PNG: the keys of a telephone, `ink` on `paper`, Teams wants 192 and 32 pixels: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons */
export function drawIcon(size: number, ink: Colour, paper: Colour): Buffer {
  const rows = Array.from({ length: size }, (_, y) => {
    const pixels = Array.from({ length: size }, (__, x) =>
      blend(paper, ink, coverage((x + 0.5) / size, (y + 0.5) / size, 1 / size)),
    );
    // Each row begins with its filter; 0 is none.
    return Buffer.from([0, ...pixels.flat()]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red green blue and opacity.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const keyRadius = 0.085;
const keyCentres = [0.26, 0.5, 0.74];

/** How much of a pixel the nearest key covers, 0 to 1, its edge one pixel soft. */
function coverage(x: number, y: number, pixel: number): number {
  const nearest = (value: number) =>
    Math.min(...keyCentres.map((centre) => Math.abs(value - centre)));
  const distance = Math.hypot(nearest(x), nearest(y));
  return Math.max(0, Math.min(1, (keyRadius - distance) / pixel + 0.5));
}

function blend(paper: Colour, ink: Colour, part: number): number[] {
  const opacity = paper[3] * (1 - part) + ink[3] * part;
  // A transparent paper lends no colour to the edges.
  const from = paper[3] === 0 ? ink : paper;
  return [0, 1, 2]
    .map((channel) => Math.round((from[channel] ?? 0) * (1 - part) + (ink[channel] ?? 0) * part))
    .concat(Math.round(opacity));
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
