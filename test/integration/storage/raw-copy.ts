import { databaseName } from '../../../renderer/src/storage/database.ts'

/** A working copy's stores as they lie in the browser, reached past everything of ours. */
export interface RawCopy {
  readonly names: readonly string[]
  records(store: string): Promise<{ readonly key: IDBValidKey; readonly value: unknown }[]>
  put(store: string, value: unknown): Promise<void>
  remove(store: string, key: IDBValidKey): Promise<void>
  clear(store: string): Promise<void>
}

/** Opens a copy as it is, whatever version it has, and closes it after the work. */
export async function withRawCopy<T>(
  deskId: string,
  work: (copy: RawCopy) => Promise<T>,
): Promise<T> {
  const db = await settled(indexedDB.open(databaseName(deskId)))
  const inStore = async <R>(
    store: string,
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<R>,
  ): Promise<R> => {
    const transaction = db.transaction(store, mode)
    const answer = await settled(ask(transaction.objectStore(store)))
    return answer
  }
  try {
    return await work({
      names: [...db.objectStoreNames],
      async records(store) {
        const keys = await inStore(store, 'readonly', (each) => each.getAllKeys())
        const values = await inStore(store, 'readonly', (each) => each.getAll())
        return keys.map((key, at) => ({ key, value: values[at] }))
      },
      put: async (store, value) => void (await inStore(store, 'readwrite', (s) => s.put(value))),
      remove: async (store, key) => void (await inStore(store, 'readwrite', (s) => s.delete(key))),
      clear: async (store) => void (await inStore(store, 'readwrite', (s) => s.clear())),
    })
  } finally {
    db.close()
  }
}

/** All of a copy at one moment, to put back later: a browser profile that was rolled back. */
export async function takePicture(deskId: string): Promise<ReadonlyMap<string, unknown[]>> {
  return withRawCopy(deskId, async (copy) => {
    const picture = new Map<string, unknown[]>()
    for (const name of copy.names) {
      picture.set(
        name,
        (await copy.records(name)).map(({ value }) => value),
      )
    }
    return picture
  })
}

export async function putBack(
  deskId: string,
  picture: ReadonlyMap<string, unknown[]>,
): Promise<void> {
  await withRawCopy(deskId, async (copy) => {
    for (const name of copy.names) {
      await copy.clear(name)
      for (const value of picture.get(name) ?? []) await copy.put(name, value)
    }
  })
}

function settled<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
