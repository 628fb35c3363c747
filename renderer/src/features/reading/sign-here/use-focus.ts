import { useEffect, useRef } from 'react'

/** Takes the focus to where the next step begins. */
export function useFocus<T extends HTMLElement>() {
  const target = useRef<T>(null)
  useEffect(() => target.current?.focus(), [])
  return target
}
