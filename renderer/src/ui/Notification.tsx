import './Notification.css'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { StateMark } from './StateMark.tsx'
import type { StateKind } from './states.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type NotificationTone = 'info' | 'success' | 'warning' | 'danger'

const marks: Record<NotificationTone, { readonly shape?: StateKind; readonly word: string }> = {
  info: { word: 'Note' },
  success: { shape: 'met', word: 'Done' },
  warning: { shape: 'missing', word: 'Important' },
  danger: { shape: 'not', word: 'Stopped' },
}

interface NotificationProps {
  readonly tone?: NotificationTone | undefined
  readonly title: ReactNode
  readonly children?: ReactNode
  /** Buttons and links: the next step. */
  readonly actions?: ReactNode
  /** Read out when it appears. `assertive` is for what stops the work. */
  readonly live?: 'polite' | 'assertive' | undefined
  /** Across the whole window, under the header. */
  readonly banner?: boolean | undefined
}

/** One thing that she should know here: what happened, that nothing was lost, the next step. */
export function Notification(props: NotificationProps) {
  const { tone = 'info', title, children, actions, live, banner } = props
  const { shape, word } = marks[tone]
  return (
    <div
      className={classes('sd-note', `sd-note--${tone}`, banner && 'sd-note--banner')}
      role={live === undefined ? undefined : live === 'assertive' ? 'alert' : 'status'}
    >
      {shape === undefined ? <Icon name="info" /> : <StateMark state={shape} />}
      <div className="sd-note__body">
        <p className="sd-note__title">
          <VisuallyHidden>{word}: </VisuallyHidden>
          {title}
        </p>
        {children !== undefined && <div className="sd-note__text">{children}</div>}
        {actions !== undefined && <div className="sd-note__actions">{actions}</div>}
      </div>
    </div>
  )
}
