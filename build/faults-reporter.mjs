// Prints a line for each row of the faults suite, then a table and totals, and keeps them as JSON.
import { mkdirSync, writeFileSync } from 'node:fs'

const KINDS = [
  ['lost', 'acknowledged changes lost'],
  ['broken', 'stores broken'],
  ['undetected', 'damage undetected'],
  ['errors', 'uncaught errors'],
]

export default class FaultsReporter {
  constructor() {
    this.rows = new Map()
    this.started = Date.now()
  }

  onBegin(_config, suite) {
    this.open = new Map()
    for (const test of suite.allTests()) {
      const name = nameOf(test)
      this.open.set(name, (this.open.get(name) ?? 0) + 1)
    }
  }

  onTestEnd(test, result) {
    const name = nameOf(test)
    const row = this.rows.get(name) ?? {
      name,
      id: name.split(':')[0],
      tried: 0,
      acknowledged: 0,
      seconds: 0,
      waiting: null,
    }
    this.rows.set(name, row)
    const line = lineOf(test, result)
    row.words = line.words
    for (const count of ['tried', 'acknowledged']) row[count] += line[count]
    for (const [kind] of KINDS) row[kind] = [...(row[kind] ?? []), ...line[kind]]
    row.waiting ??= line.waiting
    row.seconds += Math.round(result.duration / 1000)
    this.open.set(name, this.open.get(name) - 1)
    if (this.open.get(name) === 0) print(row)
  }

  onStdOut(text) {
    process.stdout.write(text)
  }

  onStdErr(text) {
    process.stderr.write(text)
  }

  onError(error) {
    this.failed = true
    console.log(error.stack ?? error.message)
  }

  onEnd() {
    const rows = [...this.rows.values()].sort((a, b) => a.name.localeCompare(b.name))
    const totals = totalsOf(rows)
    printTable(rows)
    for (const [kind, words] of KINDS) console.log(`${words}: ${totals[kind]}`)
    console.log(
      `${totals.acknowledged.toLocaleString('en-GB')} changes were called saved; ${totals.waiting} rows wait. It took ${Math.round((Date.now() - this.started) / 1000)} s.`,
    )
    mkdirSync('test-results', { recursive: true })
    const isBad = (row) => KINDS.some(([kind]) => row[kind].length > 0)
    const failed = rows.filter(isBad).length
    const counts = {
      passed: rows.length - failed - totals.waiting,
      failed,
      waiting: totals.waiting,
    }
    const report = {
      counts,
      seed: process.env.FAULTS_SEED,
      short: process.env.FAULTS_SHORT === '1',
      totals,
      rows,
    }
    writeFileSync('test-results/faults.json', `${JSON.stringify(report, null, 2)}\n`)
    const bad = KINDS.some(([kind]) => totals[kind] > 0)
    return { status: bad || this.failed || rows.length === 0 ? 'failed' : 'passed' }
  }
}

/** Parts of a row differ in their endings only. */
const nameOf = (test) => test.title.replace(/ \(part \d+ of \d+\)$/, '')

/** A test that ended without its line, or failed elsewhere than it counted, is an error of its own. */
function lineOf(test, result) {
  const note = result.annotations.find(({ type }) => type === 'line')
  const empty = { words: test.title, tried: 0, acknowledged: 0, waiting: null }
  const line = note ? JSON.parse(note.description) : empty
  for (const [kind] of KINDS) line[kind] ??= []
  const isVerdict = result.error?.message?.includes('found: ')
  if (result.status !== 'passed' && result.status !== 'skipped' && !isVerdict) {
    line.errors.push(`it did not finish: ${result.error?.message ?? result.status}`)
  }
  return line
}

function print(row) {
  const words = row.words
    .replace('{tried}', row.tried.toLocaleString('en-GB'))
    .replace('{acknowledged}', row.acknowledged.toLocaleString('en-GB'))
  const verdict = row.waiting
    ? `waiting: ${row.waiting}`
    : `${row.lost.length} lost, ${row.broken.length} broken${also(row)}`
  console.log(`${row.id.padEnd(12)} ${words}: ${verdict} (${row.seconds} s)`)
  for (const [kind] of KINDS) {
    for (const what of row[kind].slice(0, 8)) console.log(`             ${kind}: ${what}`)
  }
}

function also({ undetected, errors }) {
  const more = []
  if (undetected.length > 0) more.push(`, ${undetected.length} undetected`)
  if (errors.length > 0) more.push(`, ${errors.length} errors`)
  return more.join('')
}

function printTable(rows) {
  const cells = [...new Set(rows.map(({ id }) => id))].map((id) => {
    const own = rows.filter((row) => row.id === id)
    const sum = (count) => own.reduce((total, row) => total + count(row), 0)
    return [
      id,
      sum((row) => row.tried),
      sum((row) => row.acknowledged),
      ...KINDS.map(([kind]) => sum((row) => row[kind].length)),
      own.some((row) => row.waiting) ? 'waits' : '',
    ]
  })
  const head = ['row', 'tried', 'saved', 'lost', 'broken', 'undetected', 'errors', '']
  const all = [head, ...cells].map((line) => line.map(String))
  const widths = head.map((_, at) => Math.max(...all.map((line) => line[at].length)))
  console.log()
  for (const line of all) {
    console.log(
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[at])))
        .join('  '),
    )
  }
  console.log()
}

function totalsOf(rows) {
  const sum = (count) => rows.reduce((total, row) => total + count(row), 0)
  return {
    tried: sum((row) => row.tried),
    acknowledged: sum((row) => row.acknowledged),
    waiting: sum((row) => (row.waiting ? 1 : 0)),
    ...Object.fromEntries(KINDS.map(([kind]) => [kind, sum((row) => row[kind].length)])),
  }
}
