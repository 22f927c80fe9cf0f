import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 480
const HEIGHT = 320
const MARGIN = 24
/** Palette: white, grey for the frame, and a colour for each line. */
const COLOURS = [0xffffff, 0xb0b7be, 0x0969da, 0xcf222e]

/** A picture of lines, as a script of a training leaves it. `[x, y]` from 0 to 1, at most two lines. */
export function pngOfLines(lines: readonly (readonly (readonly [x: number, y: number])[])[]): Buffer {
  const pixels = Array.from({ length: HEIGHT }, () => new Uint8Array(WIDTH))
  const dot = (x: number, y: number, colour: number) => {
    const [column, row] = [MARGIN + x * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - y * (HEIGHT - 2 * MARGIN)]
    for (const across of [0, 1])
      for (const down of [0, 1]) pixels[Math.round(row) + down]?.fill(colour, column + across, column + across + 1)
  }
  const draw = (line: readonly (readonly [number, number])[], colour: number) => {
    for (const [index, [x, y]] of line.entries()) {
      const [nextX, nextY] = line[index + 1] ?? [x, y]
      for (let step = 0; step <= 200; step += 1) dot(x + ((nextX - x) * step) / 200, y + ((nextY - y) * step) / 200, colour)
    }
  }
  draw(
    [
      [0, 1],
      [0, 0],
      [1, 0]
    ],
    1
  )
  for (const [index, line] of lines.entries()) draw(line, index + 2)

  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head.set([8, 3], 8)
  const palette = Buffer.from(COLOURS.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const rows = Buffer.concat(pixels.map(row => Buffer.concat([Buffer.of(0), row])))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
