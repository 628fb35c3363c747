import './Icon.css'
import type { ReactNode } from 'react'

export type IconName =
  | 'search'
  | 'menu'
  | 'close'
  | 'chevron-right'
  | 'chevron-left'
  | 'chevron-down'
  | 'sort'
  | 'sort-up'
  | 'sort-down'
  | 'file'
  | 'plus'
  | 'help'
  | 'info'
  | 'undo'
  | 'print'
  | 'download'
  | 'folder'
  | 'pointer'
  | 'clock'
  | 'lock'
  | 'mail'

const shapes: Record<IconName, ReactNode> = {
  search: <path d="M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4" />,
  menu: <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  'chevron-right': <path d="m8 5 5 5-5 5" />,
  'chevron-left': <path d="m12 5-5 5 5 5" />,
  'chevron-down': <path d="m5 8 5 5 5-5" />,
  sort: <path d="m6.5 8 3.5-4 3.5 4M6.5 12l3.5 4 3.5-4" />,
  'sort-up': <path d="m5.5 11.5 4.5-5 4.5 5" />,
  'sort-down': <path d="m5.5 8.5 4.5 5 4.5-5" />,
  file: <path d="M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4" />,
  plus: <path d="M10 4v12M4 10h12" />,
  help: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M7.8 7.8a2.2 2.2 0 1 1 3.2 2c-.7.350-1 .8-1 1.5M10 14v.05" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 9.25V14M10 6.5v.05" />
    </>
  ),
  undo: <path d="M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5" />,
  print: <path d="M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z" />,
  download: <path d="M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13" />,
  folder: <path d="M2.5 5h5l2 2h8v9h-15z" />,
  pointer: (
    <path d="M10 17.5S4.5 12 4.5 8a5.5 5.5 0 0 1 11 0c0 4-5.5 9.5-5.5 9.5ZM10 6.5a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4Z" />
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 5.5V10l3 2" />
    </>
  ),
  lock: <path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9" />,
  mail: <path d="M2.5 4.5h15v11h-15zM3 5l7 6 7-6" />,
}

/** A line drawing beside a word. Never alone: the word is what tells. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="sd-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
