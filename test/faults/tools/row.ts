import { test as base, type TestInfo } from '@playwright/test'
import type { Engine } from './engines.ts'
import { type Random, randomFrom } from './random.ts'
import { createTemplates, type Template, type Templates } from './template.ts'
import { createWorkshop, type Workshop } from './workshop.ts'

/** 10 kills and 3 places of each kind, for `npm test`. */
export const isShort = process.env.FAULTS_SHORT === '1'
const seed = process.env.FAULTS_SEED ?? '1'

/** What one row, or a part of it, tried and what went wrong. Read by build/faults-reporter.mjs. */
export interface Line {
  readonly id: string
  readonly engine: Engine | null
  /** What was tried; {tried} and {acknowledged} stand for the counts. */
  readonly words: string
  tried: number
  acknowledged: number
  readonly lost: string[]
  readonly broken: string[]
  readonly undetected: string[]
  readonly errors: string[]
  /** Why it could not be tried here or yet. */
  waiting: string | null
}

export interface Row {
  readonly random: Random
  readonly workshop: Workshop
  /** A desk with work on it, for this row to copy and damage. */
  template(engine: Engine): Promise<Template>
  /** Folder of the app's page as it might be one version of the schema later. */
  nextVersion(): Promise<string>
  /** Of the full number, or the short one; of several parts, the share of this one. */
  share(full: number, short: number): number
  /** Whether a number of many falls to this part. */
  isMine(number: number): boolean
  tried(count?: number): void
  /** Changes that the host or the screen called saved. */
  acknowledged(count: number): void
  /** An acknowledged change, record or file that is not there any more. */
  lost(what: string): void
  /** A store, a journal, a snapshot or a backup that could not be opened any more. */
  broken(what: string): void
  /** A damage that nobody was told of. */
  undetected(what: string): void
  /** An error that reached the top of a page or of a host. */
  error(what: string): void
  /** Ends the row without a verdict. */
  wait(why: string): never
}

interface RowOptions {
  readonly id: string
  readonly engine?: Engine
  readonly words: string
  /** A long row goes in parts, so that workers can share it. */
  readonly parts?: number
  readonly minutes?: number
}

const test = base.extend<object, { readonly templates: Templates }>({
  templates: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from here
    async ({}, use) => {
      const templates = createTemplates()
      await use(templates)
      await templates.close()
    },
    { scope: 'worker' },
  ],
})

const waiting = new Set<unknown>()

/** Declares a row of the suite as one test, or one for each of its parts. */
export function row(options: RowOptions, run: (row: Row) => Promise<void>): void {
  const parts = isShort ? 1 : (options.parts ?? 1)
  const name = [options.id, options.engine].filter(Boolean).join(' ')
  for (let part = 0; part < parts; part += 1) {
    const ending = parts > 1 ? ` (part ${part + 1} of ${parts})` : ''
    test(`${name}: ${options.words}${ending}`, async ({ templates }, info) => {
      info.setTimeout((options.minutes ?? 5) * 60_000)
      await carryOut(options, { part, parts, templates }, info, run)
    })
  }
}

interface Share {
  readonly part: number
  readonly parts: number
  readonly templates: Templates
}

async function carryOut(
  { id, engine, words }: RowOptions,
  share: Share,
  info: TestInfo,
  run: (row: Row) => Promise<void>,
): Promise<void> {
  const line: Line = { id, engine: engine ?? null, words, ...blank() }
  const note = { type: 'line', description: JSON.stringify(line) }
  info.annotations.push(note)
  const keep = (): void => {
    note.description = JSON.stringify(line)
  }
  const workshop = await createWorkshop((what) => {
    line.errors.push(what)
    keep()
  })
  const random = randomFrom(`${seed} ${id} ${engine} ${share.part}`)
  try {
    await run(asRow(line, keep, { random, workshop, ...share }))
  } catch (error) {
    if (!waiting.has(error)) throw error
    line.waiting = error instanceof Error ? error.message : ''
    keep()
  } finally {
    await workshop.close()
  }
  const findings = [...line.lost, ...line.broken, ...line.undetected, ...line.errors]
  if (findings.length > 0) throw new Error(`found: ${findings.join('\n')}`)
}

function asRow(line: Line, keep: () => void, more: Pick<Row, 'random' | 'workshop'> & Share): Row {
  const adder = (list: string[]) => (what: string) => {
    list.push(what)
    keep()
  }
  return {
    random: more.random,
    workshop: more.workshop,
    template: (engine) => more.templates.of(engine),
    nextVersion: () => more.templates.nextVersion(),
    share: (full, short) => {
      const all = isShort ? short : full
      return (
        Math.floor((all * (more.part + 1)) / more.parts) -
        Math.floor((all * more.part) / more.parts)
      )
    },
    isMine: (number) => number % more.parts === more.part,
    tried: (count = 1) => {
      line.tried += count
      keep()
    },
    acknowledged: (count) => {
      line.acknowledged += count
      keep()
    },
    lost: adder(line.lost),
    broken: adder(line.broken),
    undetected: adder(line.undetected),
    error: adder(line.errors),
    wait: (why) => {
      const error = new Error(why)
      waiting.add(error)
      throw error
    },
  }
}

function blank() {
  return {
    tried: 0,
    acknowledged: 0,
    lost: [],
    broken: [],
    undetected: [],
    errors: [],
    waiting: null,
  }
}
