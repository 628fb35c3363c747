import './Button.css'
import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Looks {
  readonly look?: ButtonLook | undefined
  readonly icon?: IconName | undefined
  readonly small?: boolean | undefined
}

const buttonClass = ({ look = 'secondary', small }: Looks, own?: string | undefined) =>
  classes('sd-button', `sd-button--${look}`, small && 'sd-button--small', own)

type ButtonProps = Looks & ComponentProps<'button'>

/** Does something here. Its words are the verb of what will happen. */
export function Button({ look, icon, small, className, children, ...native }: ButtonProps) {
  return (
    <button type="button" className={buttonClass({ look, small }, className)} {...native}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  )
}

type LinkButtonProps = Looks & ComponentProps<'a'> & { readonly href: string }

/** Goes somewhere, and is the main thing to do: a link that looks like a button. */
export function LinkButton({ look, icon, small, className, children, ...native }: LinkButtonProps) {
  return (
    <a className={buttonClass({ look, small }, className)} {...native}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </a>
  )
}
