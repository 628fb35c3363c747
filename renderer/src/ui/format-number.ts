const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

const UNITS = [
  { name: 'kB', bytes: 1e3, format: whole },
  { name: 'MB', bytes: 1e6, format: oneDecimal },
  { name: 'GB', bytes: 1e9, format: oneDecimal },
] as const

/** 1234567 as "1,234,567". */
export function formatCount(count: number): string {
  return whole.format(count)
}

/**
 * A size as people see it in mail and on a disk: "14.2 MB", where MB is 10^6 bytes.
 *
 * The unit is chosen after rounding, so that 999,960 bytes are "1.0 MB" and never "1,000 kB".
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${whole.format(bytes)} bytes`
  const unit = UNITS.find(({ bytes: size, name }) => {
    return name === 'GB' || rounded(bytes / size, name) < 1000
  })
  return unit === undefined ? '' : `${unit.format.format(bytes / unit.bytes)} ${unit.name}`
}

function rounded(value: number, unit: string): number {
  return unit === 'kB' ? Math.round(value) : Math.round(value * 10) / 10
}

/** "1 file", "3 files", "2 policies": the word that belongs to a number. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
