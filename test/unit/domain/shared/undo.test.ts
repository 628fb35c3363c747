import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LoggedChange, undoStacks } from '../../../../renderer/src/domain/shared/undo.ts'

/** The simplest editor there is: two stacks, kept as one goes. */
function runModel(presses: readonly ('edit' | 'undo' | 'redo')[]) {
  const undo: string[] = []
  const redo: string[] = []
  const log: LoggedChange[] = []
  for (const press of presses) {
    const seq = log.length + 1
    const id = `c${seq}`
    if (press === 'edit') {
      undo.push(id)
      redo.length = 0
      log.push({ id, seq, what: { kind: 'answer' } })
      continue
    }
    const target = press === 'undo' ? undo.pop() : redo.pop()
    if (target === undefined) continue
    if (press === 'undo') {
      redo.push(target)
      log.push({ id, seq, what: { kind: 'undo', undoes: target } })
    } else {
      undo.push(target)
      log.push({ id, seq, what: { kind: 'redo', redoes: target } })
    }
  }
  return { undo, redo, log }
}

test('the log gives the stacks that an editor would have kept', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('edit', 'edit', 'undo', 'redo')), (presses) => {
      const { undo, redo, log } = runModel(presses)
      expect(undoStacks(log)).toEqual({ undo, redo })
    }),
    { numRuns: 1000 },
  )
})

test('an edit after an undo leaves nothing to redo', () => {
  const { log } = runModel(['edit', 'edit', 'undo', 'edit'])
  expect(undoStacks(log)).toEqual({ undo: ['c1', 'c4'], redo: [] })
})

test('a log that was cut at its front still offers to redo', () => {
  expect(undoStacks([{ id: 'c9', seq: 9, what: { kind: 'undo', undoes: 'c8' } }])).toEqual({
    undo: [],
    redo: ['c8'],
  })
})
