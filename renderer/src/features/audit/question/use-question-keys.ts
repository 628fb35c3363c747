import { useEffect } from 'react'
import { COMMENT } from '../../../domain/packs/default-columns.ts'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { isTyping, useShortcuts } from '../../../ui/use-shortcuts.ts'
import { type Around, afterLast } from '../around.ts'
import { goTo } from '../go-to.ts'
import { focusField } from './field-ids.ts'

/**
 * Keys of the whole question. Those of a part are with that part: digits with the verdict,
 * `c` with the carried answer, `a` with the actions.
 */
export function useQuestionKeys(around: Around): void {
  const oneKey = useKeySetting((setting) => setting.oneKey)
  const next = () => goTo(around.next ?? afterLast(around))
  const previous = () => {
    if (around.previous !== null) goTo(around.previous)
  }
  useShortcuts(
    {
      n: next,
      j: next,
      p: previous,
      k: previous,
      t: () => focusField(COMMENT),
      e: () => focusField('evidence'),
    },
    oneKey,
  )
  useSidewaysArrows(previous, next)
}

/** Left and right turn the page. Up and down keep scrolling it, and inside radios all four choose. */
function useSidewaysArrows(previous: () => void, next: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const turn = { ArrowLeft: previous, ArrowRight: next }[event.key]
      if (turn === undefined || event.defaultPrevented || isForSomethingElse(event)) return
      event.preventDefault()
      turn()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [previous, next])
}

function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return true
  if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return true
  return event.target instanceof HTMLElement && event.target.matches('input')
}
