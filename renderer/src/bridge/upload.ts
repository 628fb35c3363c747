export interface UploadOptions {
  readonly onProgress?: (sentBytes: number) => void
  readonly signal?: AbortSignal
}

export type Upload = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Blob,
  options: UploadOptions,
) => Promise<{ readonly status: number; readonly text: string }>

/** By XMLHttpRequest: `fetch` tells nothing of the bytes sent so far. */
export const uploadByXhr: Upload = (url, headers, body, { onProgress, signal }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = (): void => request.abort()
    const broken = (): void => reject(new TypeError('the connection broke off'))
    request.open('POST', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded }) => onProgress?.(loaded)
    request.onload = () => resolve({ status: request.status, text: request.responseText })
    request.onerror = broken
    request.onabort = broken
    request.onloadend = () => signal?.removeEventListener('abort', abort)
    signal?.addEventListener('abort', abort)
    request.send(body)
  })

/** By `fetch`, where there is no XMLHttpRequest: progress is told once, at the end. */
export function uploadByFetch(ask: typeof fetch): Upload {
  return async (url, headers, body, { onProgress, signal }) => {
    const init = { method: 'POST', headers, body, ...(signal ? { signal } : {}) }
    const response = await ask(url, init)
    const text = await response.text()
    onProgress?.(body.size)
    return { status: response.status, text }
  }
}
