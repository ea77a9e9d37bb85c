import { crc32, deflateRawSync } from "node:zlib";

/** Packs files, by their paths with forward slashes, into a ZIP archive that is the same whenever its files are. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function writeZip(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const entries: { local: Buffer; central: Buffer }[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path, "utf8");
    const packed = deflateRawSync(content, { level: 9 });
    const facts = sharedFacts(crc32(content), packed.length, content.length, name.length);
    const local = Buffer.concat([signature(0x04034b50), facts, name, packed]);
    const central = Buffer.concat([
      signature(0x02014b50),
      word(madeByUnix20),
      facts,
      // Comment length, disk, internal attributes; then external attributes and where the entry is.
      word(0),
      word(0),
      word(0),
      double(readableFile),
      double(offset),
      name,
    ]);
    entries.push({ local, central });
    offset += local.length;
  }
  const directory = Buffer.concat(entries.map(({ central }) => central));
  const end = Buffer.concat([
    signature(0x06054b50),
    word(0),
    word(0),
    word(entries.length),
    word(entries.length),
    double(directory.length),
    double(offset),
    word(0),
  ]);
  return Buffer.concat([...entries.map(({ local }) => local), directory, end]);
}

const madeByUnix20 = (3 << 8) | 20;
/** A regular file, rw-r--r--. */
const readableFile = 0o100644 * 0x10000;
/** 1 January 1980, the earliest there is: the same files make the same archive on every day. */
const date = 0x0021;

/** The part that both headers of an entry have: version 2.0, UTF-8 names, deflated. */
function sharedFacts(checksum: number, packed: number, unpacked: number, name: number): Buffer {
  return Buffer.concat([
    word(20),
    word(0x0800),
    word(8),
    word(0),
    word(date),
    double(checksum),
    double(packed),
    double(unpacked),
    word(name),
    word(0),
  ]);
}

const signature = double;

function word(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
