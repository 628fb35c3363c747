import type { Bridge } from '../../../electron/contract/bridge.ts'

export const space = {
  /** Below this nothing more is written. */
  stop: 100_000_000,
  /** Below this a banner says so. */
  low: 500_000_000,
  /** Below this it is looked at often. */
  watch: 1_000_000_000,
} as const

/** Bytes free when the disk is in truth nearly full; null when it is not, or nobody knows. */
export async function tellSpace(bridge: Bridge): Promise<number | null> {
  const free = await freeBytes(bridge)
  return free !== null && free < space.low ? free : null
}

export async function freeBytes(bridge: Bridge): Promise<number | null> {
  const about = await bridge.ask('host:about', {})
  return about.ok ? about.value.freeBytes : null
}
