import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arrived,
  failed,
  isUnsaved,
  type SavedText,
  savedText,
  sent,
  settled,
  typed,
} from '../../../renderer/src/ui/saved-text.ts'

test('what is typed is unsaved until it was sent', () => {
  const field = typed(savedText('a'), 'ab')
  expect(isUnsaved(field)).toBe(true)
  expect(isUnsaved(sent(field))).toBe(false)
})

test('what was sent and comes back does not take away what was typed since', () => {
  const field = typed(sent(typed(savedText(''), 'Twilight')), 'Twilight on')
  expect(arrived(field, 'Twilight').text).toBe('Twilight on')
})

test('an earlier text coming back late does not replace a later one that is on its way', () => {
  const field = sent(typed(sent(typed(savedText(''), 'a')), 'ab'))
  const after = arrived(field, 'a')
  expect(after.text).toBe('ab')
  expect(arrived(after, 'ab').text).toBe('ab')
})

test('undo shows in a field in which nothing is unsaved', () => {
  const field = arrived(sent(typed(savedText('before'), 'after')), 'after')
  expect(arrived(field, 'before').text).toBe('before')
})

test('news from the store waits while something is unsaved', () => {
  const field = arrived(typed(savedText('a'), 'mine'), 'imported')
  expect(field.text).toBe('mine')
  expect(isUnsaved(field)).toBe(true)
})

test('typed and taken back at once: a later undo is still shown', () => {
  const field = settled(sent(typed(sent(typed(savedText('a'), 'ab')), 'a')), 'a')
  expect(arrived(field, 'ab').text).toBe('ab')
})

test('a text that could not be written is unsaved again', () => {
  const field = failed(sent(typed(savedText('a'), 'ab')), 'a')
  expect(field.text).toBe('ab')
  expect(isUnsaved(field)).toBe(true)
})

test('whatever the order, field and store agree once all was sent and told', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constant('typed' as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({ type: fc.constant('sent' as const) }),
    fc.record({ type: fc.constant('told' as const) }),
  )
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let field: SavedText = savedText('')
      let stored = ''
      const send = () => {
        if (!isUnsaved(field)) return
        field = sent(field)
        stored = field.text
      }
      for (const one of steps) {
        if (one.type === 'typed') field = typed(field, one.text)
        else if (one.type === 'sent') send()
        else field = arrived(field, stored)
      }
      const mine = field.text
      send()
      field = settled(field, stored)
      expect(field.text).toBe(mine)
      expect(stored).toBe(mine)
    }),
  )
})
