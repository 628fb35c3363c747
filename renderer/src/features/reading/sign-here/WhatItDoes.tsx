import { Notification } from '../../../ui/Notification.tsx'
import { FORGOTTEN_WAIT_S } from './tries.ts'

/** What it keeps shut and what it cannot, before it is begun. */
export function WhatItDoes() {
  return (
    <Notification title="From then on only signing can be reached">
      <ul>
        <li>
          Every other screen of the app stays shut until somebody types the PIN, also after the page
          was loaded again or the computer was restarted.
        </li>
        <li>
          It cannot stop anybody from closing the browser or using another program. Lock the
          computer, or stay beside it, if that matters.
        </li>
        <li>
          If the PIN is forgotten, signing can be ended {FORGOTTEN_WAIT_S / 60} minutes after
          somebody has said so. The page shows that to everybody meanwhile, and the history keeps
          it.
        </li>
      </ul>
    </Notification>
  )
}
