import './ReturnPage.css'
import type { ReactNode } from 'react'
import { addresses } from '../../ui/addresses.ts'
import { Page } from '../../ui/Page.tsx'

/** In the order in which a return goes its way. */
const rooms = [
  { label: 'Readiness', href: addresses.readiness },
  { label: 'Sign-off', href: addresses.signOff },
  { label: 'Packing list', href: addresses.return },
  { label: 'Outbox', href: addresses.outbox },
  { label: 'Their form', href: addresses.theirForm },
  { label: 'From the partnership', href: addresses.feedback },
] as const

interface ReturnPageProps {
  readonly room: (typeof rooms)[number]['label']
  readonly lead: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page of the return, with the way to its other rooms. */
export function ReturnPage({ room, lead, actions, children }: ReturnPageProps) {
  return (
    <Page
      title={room}
      breadcrumb={[{ label: 'Return' }, { label: room }]}
      lead={lead}
      actions={actions}
    >
      <nav aria-label="Return" className="sd-no-print">
        <ul className="rt-rooms">
          {rooms.map(({ label, href }) => (
            <li key={href}>
              <a href={href} aria-current={label === room ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Page>
  )
}
