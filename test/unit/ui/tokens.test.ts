import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const ui = new URL('../../../renderer/src/ui/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, ui), 'utf8')

type Scheme = 'light' | 'dark'

const tokens = new Map(
  [
    ...read('tokens.css').matchAll(
      /--colour-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string, scheme: Scheme): number {
  const [light = 0, dark = 0] = [a, b]
    .map((name) => luminance(tokens.get(name)?.[scheme] ?? '#000000'))
    .sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const states = ['success', 'warning', 'danger', 'info', 'accent'] as const
const onPaper = ['ink', 'muted', ...states].flatMap((text) =>
  ['paper', 'surface'].map((ground) => [text, ground] as const),
)
const onTint = states.map((text) => [text, `${text}-tint`] as const)
const onStrong = ['accent', 'danger'].map((ground) => ['on-strong', ground] as const)
const schemes: readonly Scheme[] = ['light', 'dark']

describe.each(schemes)('in %s', (scheme) => {
  test.each([...onPaper, ...onTint, ...onStrong])('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(6.2)
  })

  test('ink and muted can be read on every tint that text stands on', () => {
    for (const ground of [...states.map((state) => `${state}-tint`), 'neutral-tint']) {
      expect(contrast('ink', ground, scheme)).toBeGreaterThanOrEqual(6.2)
      expect(contrast('muted', ground, scheme)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(['paper', 'surface'])(
    'lines of controls and the focus ring are seen on %s',
    (ground) => {
      expect(contrast('control-line', ground, scheme)).toBeGreaterThanOrEqual(3.2)
      expect(contrast('focus', ground, scheme)).toBeGreaterThanOrEqual(3.2)
    },
  )
})

const files = readdirSync(ui)

test.each(files.filter((name) => name.endsWith('.css') && name !== 'tokens.css'))(
  '%s takes its colours from the tokens',
  (name) => {
    const outsidePrint = read(name).split('@media print')[0] ?? ''
    expect(outsidePrint).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i)
  },
)

test.each(files.filter((name) => /^[A-Z].*\.tsx$/.test(name)))(
  '%s is told of in the README',
  (name) => {
    const component = name.replace('.tsx', '')
    const partOf = ['FieldNotes', 'TableHead', 'ToastLine', 'Rail']
    if (!partOf.includes(component)) expect(read('README.md')).toContain(`\`${component}\``)
  },
)
