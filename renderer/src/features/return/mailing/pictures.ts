/** Whether a file is a picture of which a smaller copy can be made. */
export function isPicture(name: string): boolean {
  return /\.(?:png|jpe?g)$/i.test(name)
}
