import { type ComponentType, lazy } from 'react'

/**
 * A part of a screen that is fetched after the screen.
 *
 * Where it cannot be had, because the host has gone, the screen stands without it: what is being
 * typed must not vanish with it. The line under the screen tells of the host.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (problem) {
      if (!isNotFetched(problem)) throw problem
      return { default: Nothing }
    }
  })
}

/** What a browser throws for a module that it could not fetch, and the loader for its style; all else is a mistake of ours. */
function isNotFetched(problem: unknown): boolean {
  if (problem instanceof TypeError) return true
  return problem instanceof Error && problem.message.startsWith('Unable to preload CSS')
}

function Nothing() {
  return null
}
