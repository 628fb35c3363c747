import { useToasts } from './toasts.ts'

type TakenBack = { readonly type: 'done' | 'nothing' | 'changed-since' }

/**
 * Says what was just done, with a way back that takes back this and nothing else.
 *
 * The message may still stand there when other things have been done; its Undo then says
 * that it comes too late.
 */
export function useUndoToast(): (message: string, undo: () => PromiseLike<TakenBack>) => void {
  const { show } = useToasts()
  return (message, undo) => {
    const takeBack = async () => {
      const outcome = await undo()
      if (outcome.type === 'done') return
      show({
        message:
          'Other changes came after it, so it was left as it is. Ctrl+Z takes them back one by one.',
      })
    }
    show({ message, undo: { onUndo: () => void takeBack() } })
  }
}
