import { createContext, use } from 'react'

export interface FieldWiring {
  readonly controlId: string
  /** Ids of hint and error, in the order in which they are to be heard. */
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly required: boolean
}

export const FieldContext = createContext<FieldWiring | null>(null)

interface OwnWiring {
  readonly id?: string | undefined
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined
  readonly 'aria-required'?: boolean | 'true' | 'false' | undefined
}

/** What a control must carry so that its field's label, hint and error belong to it. */
export function useFieldWiring(own: OwnWiring): OwnWiring {
  const field = use(FieldContext)
  const describedBy = [field?.describedBy, own['aria-describedby']].filter(Boolean).join(' ')
  return {
    id: own.id ?? field?.controlId,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': own['aria-invalid'] ?? (field?.invalid === true ? true : undefined),
    'aria-required': own['aria-required'] ?? (field?.required === true ? true : undefined),
  }
}
