import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { BarByPart } from '../../../renderer/src/ui/BarByPart.tsx'
import { Diff } from '../../../renderer/src/ui/Diff.tsx'
import { Field } from '../../../renderer/src/ui/Field.tsx'
import { type StateKind, stateWords } from '../../../renderer/src/ui/states.ts'
import { Table } from '../../../renderer/src/ui/Table.tsx'
import { StateTag } from '../../../renderer/src/ui/Tag.tsx'
import { TextInput } from '../../../renderer/src/ui/TextInput.tsx'
import { VerdictRow } from '../../../renderer/src/ui/VerdictRow.tsx'

describe('a field', () => {
  const markup = (error?: string) =>
    renderToStaticMarkup(
      <Field id="urn" label="URN" hint="Six digits." error={error} need="required">
        <TextInput aria-describedby="more" />
      </Field>,
    )

  test('ties label, hint and error to its control, after which come the control’s own notes', () => {
    const html = markup('“99” has two digits.')
    expect(html).toContain('for="urn"')
    expect(html).toMatch(/<input[^>]* id="urn"/)
    expect(html).toContain('aria-describedby="urn-hint urn-error more"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-required="true"')
    expect(html).toMatch(/id="urn-error".*“99” has two digits\./)
  })

  test('without an error is not invalid and names no error', () => {
    const html = markup()
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('urn-error')
  })

  test('treats an empty error as none', () => {
    expect(markup('')).toBe(markup())
  })
})

describe('a verdict row', () => {
  const points = [
    { value: '1', label: 'Embedded', meaning: 'met', description: 'We can show it.' },
    { value: '2', label: 'Begun', meaning: 'partly' },
    { value: '3', label: 'Absent', meaning: 'not' },
  ] as const

  test('uses the words of the scale, in its order, with the number keys', () => {
    const html = renderToStaticMarkup(
      <VerdictRow legend="Verdict" points={points} value="2" onChange={() => {}} keys />,
    )
    expect(html.match(/aria-keyshortcuts="\d"/g)).toEqual(
      [1, 2, 3].map((n) => `aria-keyshortcuts="${n}"`),
    )
    expect(html.indexOf('Embedded')).toBeLessThan(html.indexOf('Begun'))
    expect(html.match(/<input[^>]*checked[^>]*>/g)?.join()).toContain('value="2"')
    expect(html).not.toContain('Partly')
  })

  test('shows no keys when they are switched off', () => {
    const html = renderToStaticMarkup(
      <VerdictRow legend="Verdict" points={points} value={null} onChange={() => {}} />,
    )
    expect(html).not.toContain('kbd')
    expect(html).not.toContain('checked')
  })
})

test.each(Object.keys(stateWords) as StateKind[])(
  'the state %s has a word and a shape',
  (state) => {
    const html = renderToStaticMarkup(<StateTag state={state} />)
    expect(html).toContain(stateWords[state])
    expect(html).toContain('<svg')
  },
)

test('a bar says the same in words as to the eye', () => {
  const html = renderToStaticMarkup(
    <BarByPart
      label="All"
      parts={[
        { kind: 'met', count: 83 },
        { kind: 'partly', count: 0 },
        { kind: 'not', count: 3, label: 'red' },
      ]}
    />,
  )
  expect(html).toContain('aria-label="83 met, 3 red"')
  expect(html).toContain('0 partly')
})

test('a difference is heard as well as seen', () => {
  const html = renderToStaticMarkup(
    <Diff
      parts={[
        { kind: 'removed', text: 'regularly' },
        { kind: 'added', text: 'yearly' },
      ]}
    />,
  )
  expect(html).toMatch(/<del[^>]*>.*removed: .*regularly<\/del>/)
  expect(html).toMatch(/<ins[^>]*>.*added: .*yearly<\/ins>/)
})

describe('a table', () => {
  interface Row {
    readonly id: string
    readonly size: number
  }
  const table = (rows: readonly Row[]) =>
    renderToStaticMarkup(
      <Table
        caption="Files"
        columns={[
          { key: 'id', header: 'Name', rowHeader: true, cell: ({ id }) => id },
          { key: 'size', header: 'Size', cell: ({ size }) => size, sortValue: ({ size }) => size },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        initialSort={{ column: 'size', direction: 'descending' }}
        empty="Add the first file."
      />,
    )

  test('is sorted and says by what', () => {
    const html = table([
      { id: 'small', size: 1 },
      { id: 'large', size: 9 },
    ])
    expect(html.indexOf('large')).toBeLessThan(html.indexOf('small'))
    expect(html.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="descending"'])
    expect(html).toContain('scope="row"')
  })

  test('without rows says what to do first', () => {
    expect(table([])).toContain('Add the first file.')
  })
})
