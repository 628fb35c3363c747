import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../../bench/latest.json', import.meta.url).pathname

/** One measure, as `bench/latest.json` holds it. */
export interface BenchLine {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it is held against, measured in the same run; null where the reach is absolute. */
  readonly baseline: string | null
  readonly reach: string
  /** Null: reported only. */
  readonly ok: boolean | null
}

export function record(line: BenchLine): void {
  const lines: BenchLine[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  writeFileSync(file, `${JSON.stringify([...lines, line], null, 2)}\n`)
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits))
