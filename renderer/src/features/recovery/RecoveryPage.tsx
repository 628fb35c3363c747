import './recovery.css'
import type { ReactNode } from 'react'
import { Page } from '../../ui/Page.tsx'

interface RecoveryPageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** A page where no desk is open: the name of the app above, one thing to say, the next step below. */
export function RecoveryPage({ title, lead, children }: RecoveryPageProps) {
  return (
    <main className="rc-page">
      <p className="rc-page__name">Safeguarding Desk</p>
      <Page title={title} lead={lead}>
        <div className="sd-stack sd-stack--loose">{children}</div>
      </Page>
    </main>
  )
}
