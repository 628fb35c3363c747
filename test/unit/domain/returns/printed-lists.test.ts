import { describe, expect, test } from 'vitest'
import { birthdaysInList } from '../../../../renderer/src/domain/returns/attachments/list-birthdays.ts'
import { reflow } from '../../../../renderer/src/domain/returns/attachments/reflow.ts'

const knowledge = { today: '2026-11-24' } as Parameters<typeof birthdaysInList>[1]
const CHILD = 'Priya Nair 03/04/2017'

describe('birthdays in a printed list', () => {
  test('are found up to 45 lines below their heading, at their place, and no further', () => {
    for (const gap of [0, 1, 44]) {
      const text = `Class 4, date of birth\n${'-\n'.repeat(gap)}${CHILD}`
      const [found] = birthdaysInList(text, knowledge)
      expect(text.slice(found?.at, (found?.at ?? 0) + 10)).toBe('03/04/2017')
    }
    const further = `Class 4, date of birth\n${'-\n'.repeat(45)}${CHILD}`
    expect(birthdaysInList(further, knowledge)).toEqual([])
  })

  test('need a heading that says so, and somebody beside the day', () => {
    expect(birthdaysInList(`Class 4\n${CHILD}`, knowledge)).toEqual([])
    expect(birthdaysInList('Date of birth\non 03/04/2017', knowledge)).toEqual([])
    expect(birthdaysInList(`${CHILD}\nDate of birth\nnone`, knowledge)).toEqual([])
  })
})

describe('lines that were broken by the paper', () => {
  const FULL = 'The designated safeguarding lead wrote to Priya'
  test('are put together, and headings, short lines and ends of sentences are not', () => {
    expect(reflow(`${FULL}\nNair at home`)).toBe(`${FULL} Nair at home`)
    expect(reflow(`${FULL}.\nNair at home`)).toBe(`${FULL}.\nNair at home`)
    expect(reflow(`Priya\nNair\n${FULL}`)).toBe(`Priya\nNair\n${FULL}`)
    expect(reflow(`${'x'.repeat(29)}\nNair`)).toBe(`${'x'.repeat(29)}\nNair`)
    expect(reflow(`${'x'.repeat(30)}\nNair`)).toBe(`${'x'.repeat(30)} Nair`)
  })

  test('that are far shorter than the longest end by themselves', () => {
    const long = `${'long '.repeat(20)}end.`
    expect(reflow(`${FULL}\nNair\n${long}`)).toBe(`${FULL}\nNair\n${long}`)
  })
})
