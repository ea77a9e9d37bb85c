import { crc32, inflateRawSync } from "node:zlib";

/** The files of a ZIP archive by their paths, read from its central directory as unzip does; throws where a checksum is wrong. */
export function readZip(archive: Buffer): Record<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const count = archive.readUInt16LE(end + 10);
  let position = archive.readUInt32LE(end + 16);
  const files: Record<string, Buffer> = {};
  for (let index = 0; index < count; index += 1) {
    const nameLength = archive.readUInt16LE(position + 28);
    const name = archive.toString("utf8", position + 46, position + 46 + nameLength);
    files[name] = contentAt(archive, {
      local: archive.readUInt32LE(position + 42),
      packed: archive.readUInt32LE(position + 20),
      checksum: archive.readUInt32LE(position + 16),
    });
    position +=
      46 + nameLength + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
  }
  return files;
}

function contentAt(
  archive: Buffer,
  entry: Readonly<{ local: number; packed: number; checksum: number }>,
): Buffer {
  const start =
    entry.local +
    30 +
    archive.readUInt16LE(entry.local + 26) +
    archive.readUInt16LE(entry.local + 28);
  const content = inflateRawSync(archive.subarray(start, start + entry.packed));
  if (crc32(content) !== entry.checksum) throw new TypeError("A file of the archive is damaged.");
  return content;
}
