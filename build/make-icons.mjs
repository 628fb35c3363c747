// Draws build/icons/icon.png and icon.ico from icon.svg: node build/make-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumArguments, findChromium } from './chromium.mjs'

const folder = new URL('icons/', import.meta.url).pathname
const svg = readFileSync(`${folder}icon.svg`, 'utf8')
const sizes = [16, 24, 32, 48, 64, 128, 256]

const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [...chromiumArguments],
})
const page = await browser.newPage()

async function draw(size) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
  return await page.screenshot({
    omitBackground: true,
    clip: { x: 0, y: 0, width: size, height: size },
  })
}

writeFileSync(`${folder}icon.png`, await draw(512))
const pictures = []
for (const size of sizes) pictures.push(await draw(size))
writeFileSync(`${folder}icon.ico`, ico(pictures))
await browser.close()

/** A directory of PNGs, as Windows has read them since Vista. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  images.forEach((image, index) => {
    const entry = 6 + 16 * index
    // 256 is written as 0.
    head.writeUInt8(sizes[index] % 256, entry)
    head.writeUInt8(sizes[index] % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(image.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += image.length
  })
  return Buffer.concat([head, ...images])
}
