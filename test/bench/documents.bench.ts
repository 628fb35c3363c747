import { readdirSync, readFileSync } from 'node:fs'
import { type Page, test } from '@playwright/test'
import { aLargeReturn } from '../builders/return-document.ts'
import { somePlaces, startHost } from '../e2e/host.ts'
import { record, rounded } from './record.ts'
import { loadNow } from './shell-work.ts'

const assets = new URL('../../dist/renderer/assets', import.meta.url).pathname

for (const answers of [128, 300]) {
  test(`json, xlsx and pdf of ${answers} answers in the built worker`, async ({ browser }) => {
    const places = await somePlaces()
    const host = await startHost(places)
    // Only our own code may start a worker there; a measure from outside has to be let in.
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    await page.goto(host.url)
    const [first = 0, again = 0] = await timeWorker(page, answers)
    await context.close()
    await host.stop()
    await places.remove()
    record({
      name: `json, xlsx and pdf of ${answers} answers, in a worker that was just started`,
      value: rounded(first / 1000, 2),
      unit: 's',
      baseline: `the same again in that worker, ${rounded(again / 1000, 2)} s (load ${loadNow()})`,
      reach: 'reported',
      ok: null,
    })
  })
}

async function timeWorker(page: Page, answers: number): Promise<number[]> {
  const name = workerFile()
  return page.evaluate(
    async ({ url, document }) => {
      const worker = new Worker(url, { type: 'module' })
      const make = (job: number) =>
        new Promise<number>((done, fail) => {
          const start = performance.now()
          worker.onmessage = ({ data }) => {
            if (data.type === 'made') done(performance.now() - start)
            if (data.type === 'failed' || data.type === 'made-paper')
              fail(new Error(data.reason ?? 'it made a paper'))
          }
          worker.onerror = ({ message }) => fail(new Error(message))
          worker.postMessage({ type: 'return', job, document })
        })
      return [await make(1), await make(2)]
    },
    { url: `/assets/${name}`, document: aLargeReturn(answers) },
  )
}

/** What starts the worker may be a file of the same name: the worker is the one that the other names. */
function workerFile(): string {
  const found = readdirSync(assets).filter((each) => /^return-worker-.*\.js$/.test(each))
  const texts = found.map((each) => readFileSync(`${assets}/${each}`, 'utf8'))
  const named = found.filter((each) => texts.some((text) => text.includes(each)))
  const [name] = named.length > 0 ? named : found
  if (name === undefined) throw new Error('the build has no worker for documents')
  return name
}
