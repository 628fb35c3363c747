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
      // What a browser throws for a module that it could not fetch; all else is a mistake of ours.
      if (!(problem instanceof TypeError)) throw problem
      return { default: Nothing }
    }
  })
}

function Nothing() {
  return null
}
