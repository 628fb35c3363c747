import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import { formKeeper } from './form-keeper.ts'

interface SavedForm<T extends FieldValues> {
  /** What the store holds. News from there is shown, unless it would take away what was just typed. */
  readonly stored: T
  /** @returns null when nothing came out different */
  readonly save: (values: T) => PromiseLike<unknown>
  readonly resolver?: Resolver<T>
}

/**
 * A form that saves by itself: after a pause, on leaving a field, and when the window goes.
 *
 * Its problems are shown once a field was left. What may be saved while there are some is for
 * `save` to say.
 */
export function useSavedForm<T extends FieldValues>({
  stored,
  save,
  resolver,
}: SavedForm<T>): UseFormReturn<T> & { readonly onBlur: () => void } {
  const form = useForm<T>({
    defaultValues: stored as DefaultValues<T>,
    mode: 'onTouched',
    shouldFocusError: false,
    ...(resolver === undefined ? {} : { resolver }),
  })
  const { subscribe, setValue, clearErrors } = form
  const latest = useRef(save)
  useLayoutEffect(() => {
    latest.current = save
  })
  const [keeper] = useState(() => formKeeper<T>(stored, (values) => latest.current(values)))
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keeper.type(values) }),
    [subscribe, keeper],
  )
  useEffect(() => {
    keeper.arrive(stored, (field) => {
      const path = field as Path<T>
      setValue(path, stored[field] as never)
      clearErrors(path)
    })
  }, [keeper, stored, setValue, clearErrors])
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') keeper.flush()
    }
    document.addEventListener('visibilitychange', hide)
    addEventListener('pagehide', keeper.flush)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      removeEventListener('pagehide', keeper.flush)
      keeper.flush()
    }
  }, [keeper])
  return { ...form, onBlur: keeper.flush }
}
